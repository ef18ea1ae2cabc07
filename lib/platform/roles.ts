/** Roles of the agency's people, from the least to the most. A viewer reads; an admin changes; an owner also manages admins. */
export const agencyRoles = ["viewer", "admin", "owner"] as const;
export type AgencyRole = (typeof agencyRoles)[number];

/** Roles of a campaign's staff, from the least to the most. */
export const staffRoles = ["volunteer", "organizer", "manager"] as const;
export type StaffRole = (typeof staffRoles)[number];

export const atLeastAgency = (role: AgencyRole, needed: AgencyRole) =>
  agencyRoles.indexOf(role) >= agencyRoles.indexOf(needed);

export const atLeastStaff = (role: StaffRole, needed: StaffRole) =>
  staffRoles.indexOf(role) >= staffRoles.indexOf(needed);

/** What someone of the agency may do inside a campaign. */
export const staffRoleOf: Record<AgencyRole, StaffRole> = {
  viewer: "volunteer",
  admin: "manager",
  owner: "manager",
};

/** A role as it stands by itself: "Organizer". */
export const roleLabel = (role: string) => role.charAt(0).toUpperCase() + role.slice(1);
