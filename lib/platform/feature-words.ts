import type { AgencyRole, StaffRole } from "./roles";

/** Icons of places, by names that can cross from server to browser. */
export const placeIcons = [
  "contacts",
  "imports",
  "review",
  "voters",
  "campaigns",
  "users",
  "audit",
  "tokens",
  "jobs",
] as const;
export type PlaceIcon = (typeof placeIcons)[number];

/** A place in the navigation. `path`: below the campaign's address, or the manager's. */
interface Place<Role> {
  label: string;
  path: string;
  icon: PlaceIcon;
  /** The letter that leads there after G. */
  key?: string;
  /** Who may open it: this role and those above it. */
  needs: Role;
  /** Where it stands among the others; the first four stand in a phone's bottom bar. */
  order: number;
  /** It is for setting up, not for the day's work: it stands below the others, apart. */
  isSetting?: boolean;
}

/** A place of the navigation as one person sees it. */
export interface OpenPlace {
  label: string;
  href: string;
  icon: PlaceIcon;
  key?: string | undefined;
  isSetting?: boolean | undefined;
  /** How many things there wait for a person. */
  waiting?: number;
}

/** What can be begun from anywhere. `path`: as a place's. */
interface Beginning {
  label: string;
  path: string;
  icon: PlaceIcon;
  needs: StaffRole;
}

/** What people call a kind of job. */
export interface JobWords {
  /** What it does: "Reading a list". */
  doing: string;
  /** Where its outcome is seen, below the campaign's address or the manager's; ":subject" stands for what it works on. */
  path?: string;
}

/** What a feature adds to the navigation and to the words of the audit log. A feature has one file of it: `lib/<feature>/words.ts`. */
export interface FeatureWords {
  campaignPlaces?: readonly Place<StaffRole>[];
  managerPlaces?: readonly Place<AgencyRole>[];
  campaignBeginnings?: readonly Beginning[];
  /** By the kind's name. */
  jobs?: Readonly<Record<string, JobWords>>;
  /** What was done, in words, by the action's name. */
  audit: Readonly<Record<string, string>>;
}
