import type { FeatureWords } from "@/lib/platform/feature-words";

export const importsWords: FeatureWords = {
  campaignPlaces: [
    { label: "Imports", path: "/imports", icon: "imports", key: "i", needs: "organizer", order: 20 },
  ],
  managerPlaces: [
    { label: "Imports", path: "/imports", icon: "imports", key: "i", needs: "viewer", order: 40 },
  ],
  campaignBeginnings: [{ label: "Load a list", path: "/imports/new", icon: "imports", needs: "organizer" }],
  jobs: {
    "read-list": { doing: "Reading a list", path: "/imports/:subject" },
    "check-list": { doing: "Checking a list", path: "/imports/:subject" },
    "import-list": { doing: "Importing a list", path: "/imports/:subject" },
    "undo-import": { doing: "Undoing an import", path: "/imports/:subject" },
    "take-from-inbox": { doing: "Taking lists from the inbox", path: "/imports" },
  },
  audit: {
    take_from_inbox: "Took a list from the inbox",
    save_inbox: "Set the inbox up",
    look_into_inbox: "Had the inbox looked into",
    load_rest: "Went on with rows that needed a decision",
    decide_rows: "Decided about rows of a list",
    ask_again: "Took decisions about rows back",
    create_upload: "Began to drop a list",
    complete_upload: "Dropped a list",
    read_anew: "Had a list read again",
    keep_mapping: "Matched columns",
    check_list: "Had a list checked",
    start_import: "Started an import",
    undo_import: "Undid an import",
    load_again: "Loaded a list again",
    cancel_import: "Cancelled an import",
    import_reading: "Reading a list",
    import_checking: "Checking a list",
    import_queued: "Importing a list",
    import_importing: "Importing a list",
    import_undoing: "Undoing an import",
    import_list: "Imported a list",
  },
};
