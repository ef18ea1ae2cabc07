import type { PersonId } from "@/lib/people/person-id";
/** A value as it was and as it became; null for none. field: as it is kept, or "tags". */
export interface HistoryChange {
  field: string;
  oldValue: string | null;
  newValue: string | null;
}

/** Something that happened to a contact. */
export type HistoryEntry = { at: string } & (
  | {
      kind: "import";
      batchId: string;
      fileName: string;
      by: string;
      line: number | null;
      /** It made the contact; else it changed it. */
      made: boolean;
      undoneAt: string | null;
      changes: HistoryChange[];
    }
  | { kind: "edit"; by: string; changes: HistoryChange[] }
  | { kind: "made" | "deleted"; by: string }
  | { kind: "merge"; otherId: PersonId }
);
