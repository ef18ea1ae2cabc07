import type { ContactField } from "@/lib/contacts/contact-field";
import type { Result } from "@/lib/platform/result";

/** Saves values of a contact: what was seen, and what it should be. Value: what is now kept. */
export type SaveContact = (
  slug: string,
  input: { id: string; changes: { field: ContactField; seen: string; value: string }[] },
) => Promise<Result<{ values: Record<string, string | null> }>>;
