import type { PersonId } from "@/lib/people/person-id";
/** A row of a list that needs a person: what the list says, by field, and whom it could be. */
export interface RowToDecide {
  row: number;
  line: number;
  why: string;
  /** The line of the row that it is alike; null where it is contacts that it fits. */
  firstLine: number | null;
  contacts: readonly { id: PersonId; createdAt: string; values: Record<string, string | null> }[];
  /** `column`: that of a contact which holds the same; null for a field that isn't shown beside it. */
  cells: readonly { label: string; column: string | null; text: string }[];
}
