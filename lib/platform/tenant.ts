import { z } from "zod";

/** A campaign's short name, as it stands in its address and its folder. */
export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/,
    "Use 1 to 40 small letters, digits and hyphens, with no hyphen at either end.",
  )
  .refine((slug) => !reserved.has(slug), "That name is taken by the portal itself.")
  .brand<"Slug">();
export type Slug = z.infer<typeof Slug>;

const reserved = new Set(["new", "api", "manager", "con", "nul", "prn", "aux", "all"]);

export const TenantName = z
  .string()
  .trim()
  .min(1, "Give the campaign a name.")
  .max(80, "Use at most 80 characters.");

export const tenantStatuses = ["active", "suspended", "archived"] as const;
export type TenantStatus = (typeof tenantStatuses)[number];

/** A slug made of a name, for the form to suggest. */
export const suggestSlug = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
