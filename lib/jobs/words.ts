import type { FeatureWords } from "@/lib/platform/feature-words";

export const jobsWords: FeatureWords = {
  campaignPlaces: [
    { label: "Jobs", path: "/jobs", icon: "jobs", key: "j", needs: "organizer", order: 70, isSetting: true },
  ],
  managerPlaces: [
    { label: "Jobs", path: "/jobs", icon: "jobs", key: "j", needs: "viewer", order: 50, isSetting: true },
  ],
  audit: {
    cancel_job: "Cancelled a job",
    retry_job: "Tried a job again",
  },
};
