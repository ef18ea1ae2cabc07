import type { FeatureWords } from "@/lib/platform/feature-words";

export const demoWords: FeatureWords = {
  audit: {
    load_demo: "Loaded the demo campaign",
  },
};
