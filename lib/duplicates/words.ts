import type { FeatureWords } from "@/lib/platform/feature-words";

export const duplicatesWords: FeatureWords = {
  campaignPlaces: [
    { label: "Duplicates", path: "/duplicates", icon: "duplicates", key: "r", needs: "organizer", order: 40 },
  ],
  jobs: {
    "search-duplicates": { doing: "Looking for duplicates", path: "/duplicates" },
    "merge-many": { doing: "Merging duplicates", path: "/duplicates" },
  },
  audit: {
    search_duplicates: "Looked for duplicates",
    merge_contacts: "Merged contacts",
    merge_all: "Merged all duplicates",
    tell_apart: "Told contacts apart",
    unmerge_contacts: "Took a merge back",
  },
};
