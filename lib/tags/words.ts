import type { FeatureWords } from "@/lib/platform/feature-words";

export const tagsWords: FeatureWords = {
  audit: {
    add_tag: "Added a tag",
    remove_tag: "Removed a tag",
  },
};
