import type { FeatureWords } from "@/lib/platform/feature-words";

export const votersWords: FeatureWords = {
  campaignPlaces: [
    { label: "Voters", path: "/voters", icon: "voters", key: "v", needs: "volunteer", order: 30 },
  ],
  managerPlaces: [{ label: "Voters", path: "/voters", icon: "voters", key: "v", needs: "viewer", order: 30 }],
  jobs: {
    "read-voters": { doing: "Reading a voter file", path: "/voters" },
    "load-voters": { doing: "Loading a voter file", path: "/voters" },
    "list-voters": { doing: "Making a list of voters", path: "/imports/:subject" },
    "match-voters": { doing: "Comparing contacts with the voter file", path: "/voters/match" },
    "match-voters-anew": { doing: "Comparing contacts with the voter file anew", path: "/voters/match" },
  },
  audit: {
    load_voters: "Loaded a voter file",
    read_voters: "Read files of a voter file",
    scope_voters: "Set a campaign's districts",
    add_voters: "Made a list of voters",
    fill_from_voters: "Made a list of blanks to fill from the voter file",
    add_voter: "Took a voter over",
    match_voters: "Looked for contacts in the voter file",
    decide_voter: "Decided who a contact is in the voter file",
    take_voter_decision_back: "Took back who a contact is in the voter file",
    redistrict: "Counted with other districts",
    export_voters: "Exported voters",
  },
};
