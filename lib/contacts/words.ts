import type { FeatureWords } from "@/lib/platform/feature-words";

export const contactsWords: FeatureWords = {
  campaignPlaces: [
    { label: "Contacts", path: "/contacts", icon: "contacts", key: "c", needs: "volunteer", order: 10 },
  ],
  audit: {
    create_contact: "Added a contact",
    save_contact: "Changed a contact",
    delete_contact: "Deleted a contact",
    export_contacts: "Exported contacts",
  },
};
