export const navIcons = [
  "home",
  "contacts",
  "lists",
  "imports",
  "duplicates",
  "voters",
  "events",
  "communications",
  "whip",
  "reports",
  "settings",
  "campaigns",
  "users",
  "audit",
  "tokens",
  "deployments",
  "backups",
] as const;
export type NavIconName = (typeof navIcons)[number];

/** A place in the navigation, in the order of the list; the first four stand in the phone's bottom bar. */
export interface NavItem {
  label: string;
  href: string;
  icon: NavIconName;
  /** False while the place can't be used yet: shown, but not a link. */
  ready: boolean;
}
