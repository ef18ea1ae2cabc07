/** What becomes of the rows of one table that hang on contacts. */
export interface Attachment {
  table: string;
  /** The columns that hold a contact's id, whatever they are called. */
  columns: readonly [string, ...string[]];
  /** Its rows, in words. */
  words: string;
  /** When the contact is deleted: they go with it, or stay under its id. */
  delete: "remove" | "keep";
  /**
   * When the import that made the contact is undone: they go with it; they stay under its id; each keeps the contact from
   * going; some do (`findTouched` says which).
   */
  undo: "remove" | "keep" | "hold" | "weigh";
  /**
   * When the contact is merged into another: that one gets what it lacks; it gets all, by each row's `id`; they stay under
   * the contact's own id; they do, and whoever reads them follows the merge. A merge that is taken back takes this back.
   */
  merge: "unite" | "move" | "keep" | "follow";
  /** Whether each row says by `batch_id` which import it is of: it goes when that import is forgotten. */
  ofImport: boolean;
  /** What of the contact's page shows them. */
  page: "contact" | "history" | "voter" | null;
  /** Whether the export of contacts has anything of them. */
  exported: boolean;
  /** Whether the demo has any. */
  demo: boolean;
}

const nowhere = { ofImport: false, page: null, exported: false, demo: false } as const;
/** What the next comparison writes anew. */
const found = { ...nowhere, delete: "remove", undo: "remove", merge: "keep" } as const;
/** What somebody did with a contact, who then isn't taken out with a list. */
const done = { ...nowhere, delete: "remove", undo: "hold", merge: "move" } as const;
/** What tells how everything came about: it only ever grows. */
const journal = { ...nowhere, delete: "keep", undo: "weigh", merge: "keep" } as const;
const ofPerson = { columns: ["person_id"] } as const;

/**
 * Every table of a campaign with a column that holds a contact's id, besides `person` itself. What deletes, merges, undoes
 * or counts what hangs on contacts goes by this list; `attachments.test.ts` tries every word of it on rows.
 */
export const attachments: readonly Attachment[] = [
  {
    ...ofPerson,
    table: "person_custom_field",
    words: "values of own fields",
    delete: "remove",
    undo: "remove",
    merge: "unite",
    ofImport: false,
    page: "contact",
    exported: true,
    demo: true,
  },
  {
    ...ofPerson,
    table: "person_tag",
    words: "tags",
    delete: "remove",
    undo: "remove",
    merge: "unite",
    ofImport: false,
    page: "contact",
    exported: true,
    demo: true,
  },
  { ...ofPerson, table: "event_registration", words: "registrations", ...done, page: "contact", demo: true },
  { ...ofPerson, table: "communication", words: "messages", ...done, page: "contact", demo: true },
  { ...ofPerson, table: "whip_status", words: "positions on bills", ...done },
  // What somebody agreed to is never deleted: the law asks for it when the contact is long gone.
  { ...ofPerson, table: "consent", words: "records of consent", ...done, delete: "keep", undo: "keep" },
  { ...ofPerson, table: "voter_match", words: "matches with voters", ...found, page: "voter" },
  { ...ofPerson, table: "voter_candidate", words: "voters to choose from", ...found },
  { ...ofPerson, table: "voter_decision", words: "decisions on voters", ...done, undo: "remove" },
  { table: "duplicate_pair", columns: ["a_id", "b_id"], words: "likely duplicates", ...found },
  // Where one of them has gone, the next look makes the groups around it anew.
  {
    ...ofPerson,
    table: "duplicate_member",
    words: "places in a group",
    ...found,
    delete: "keep",
    undo: "keep",
  },
  {
    table: "not_duplicate",
    columns: ["a_id", "b_id"],
    words: "pairs that were told apart",
    ...found,
    merge: "follow",
  },
  {
    ...ofPerson,
    table: "import_problem",
    words: "values that could not be used",
    delete: "remove",
    undo: "keep",
    merge: "follow",
    ofImport: true,
    page: "contact",
    exported: false,
    demo: true,
  },
  {
    ...ofPerson,
    table: "import_change",
    words: "changes by imports",
    ...journal,
    ofImport: true,
    page: "history",
    demo: true,
  },
  { ...ofPerson, table: "person_edit", words: "changes by people", ...journal, page: "history" },
  {
    table: "person_tombstone",
    columns: ["person_id", "merged_into"],
    words: "removals",
    ...journal,
    undo: "keep",
    ofImport: true,
    page: "history",
  },
  { table: "person_merge", columns: ["kept_id", "merged_id"], words: "merges", ...journal },
];
