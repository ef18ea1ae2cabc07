import { z } from "zod";

const dayMs = 86_400_000;

/** How long a token can work. */
export const tokenLifetimes = {
  month: { label: "30 days", ms: 30 * dayMs },
  year: { label: "1 year", ms: 365 * dayMs },
  never: { label: "Until it is revoked", ms: null },
} as const;

export const TokenLifetime = z.enum(["month", "year", "never"]);
export type TokenLifetime = z.infer<typeof TokenLifetime>;

/** What a person calls a token. Names that begin with "import:" are those of the portal's own loader. */
export const TokenName = z
  .string()
  .trim()
  .min(1, "Give the token a name, such as the program that will use it.")
  .max(80, "Use at most 80 characters.")
  .refine(
    (name) => !name.toLowerCase().startsWith("import:"),
    "Names that begin with “import:” are the portal's own.",
  );
