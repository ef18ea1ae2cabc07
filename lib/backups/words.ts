import type { FeatureWords } from "@/lib/platform/feature-words";

export const backupsWords: FeatureWords = {
  audit: {
    back_up: "Made a backup",
    restore: "Restored a backup",
  },
};
