import type { FeatureWords } from "@/lib/platform/feature-words";

export const duplicatesWords: FeatureWords = {
  jobs: {
    "search-duplicates": { doing: "Looking for duplicates", path: "/review/duplicates" },
    "merge-many": { doing: "Merging duplicates", path: "/review/duplicates" },
  },
  audit: {
    search_duplicates: "Looked for duplicates",
    merge_contacts: "Merged contacts",
    merge_all: "Merged all duplicates",
    tell_apart: "Told contacts apart",
    take_apart_back: "Took back that contacts were told apart",
    unmerge_contacts: "Took a merge back",
  },
};
