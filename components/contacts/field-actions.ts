import type { ContactField } from "@/lib/contacts/contact-field";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";

/** Saves values of a contact: what was seen, and what it should be. Value: what is now kept. */
export type SaveContact = (
  slug: Slug,
  input: { id: PersonId; changes: { field: ContactField; seen: string; value: string }[] },
) => Promise<Result<{ values: Record<string, string | null> }>>;
