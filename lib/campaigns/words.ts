import type { FeatureWords } from "@/lib/platform/feature-words";

export const campaignsWords: FeatureWords = {
  managerPlaces: [
    { label: "Campaigns", path: "/campaigns", icon: "campaigns", key: "c", needs: "viewer", order: 10 },
  ],
  audit: {
    create_tenant: "Created a campaign",
    rename_tenant: "Renamed a campaign",
    set_tenant_status: "Changed a campaign's availability",
    save_direct_path: "Changed the limit of the direct path",
    add_indexes: "Added indexes to a database",
    migrate: "Brought a database up to date",
  },
};
