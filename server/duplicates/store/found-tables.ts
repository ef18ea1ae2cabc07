/** Where what a search found lies. */
export interface FoundTables {
  pairs: string;
  members: string;
}

/** What the campaign keeps of its last search. */
export const keptTables: FoundTables = { pairs: "duplicate_pair", members: "duplicate_member" };
/** What this connection has found by `findDuplicates`. */
export const searchedTables: FoundTables = { pairs: "found_pair", members: "found_member" };
