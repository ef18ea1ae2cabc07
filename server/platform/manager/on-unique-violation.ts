import type { Refusal } from "@/server/platform/refusal";

/** For the `catch` of what creates a row: a value that another row has already is refused; anything else passes through. */
export const onUniqueViolation =
  (refusal: () => Refusal) =>
  (error: unknown): never => {
    throw (error as { code?: unknown }).code === "P2002" ? refusal() : error;
  };
