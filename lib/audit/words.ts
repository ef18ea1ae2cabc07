import type { FeatureWords } from "@/lib/platform/feature-words";

export const auditWords: FeatureWords = {
  managerPlaces: [
    {
      label: "Audit log",
      path: "/audit",
      icon: "audit",
      key: "a",
      needs: "viewer",
      order: 90,
      isSetting: true,
    },
  ],
  audit: {},
};
