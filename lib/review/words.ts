import type { FeatureWords } from "@/lib/platform/feature-words";

export const reviewWords: FeatureWords = {
  campaignPlaces: [
    { label: "Review", path: "/review", icon: "review", key: "r", needs: "organizer", order: 25 },
  ],
  audit: {},
};
