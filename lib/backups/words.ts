import type { FeatureWords } from "@/lib/platform/feature-words";

export const backupsWords: FeatureWords = {
  jobs: {
    "back-up": { doing: "Making a backup" },
    "try-restore": { doing: "Putting a backup back for trial" },
  },
  audit: {
    back_up: "Made a backup",
    restore: "Restored a backup",
    try_restore: "Put a backup back for trial",
  },
};
