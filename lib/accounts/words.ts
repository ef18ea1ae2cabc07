import type { FeatureWords } from "@/lib/platform/feature-words";

export const accountsWords: FeatureWords = {
  campaignPlaces: [
    { label: "Staff", path: "/staff", icon: "users", needs: "manager", order: 80, isSetting: true },
    { label: "API", path: "/api-access", icon: "tokens", needs: "manager", order: 90, isSetting: true },
  ],
  managerPlaces: [
    { label: "People", path: "/users", icon: "users", key: "p", needs: "viewer", order: 20, isSetting: true },
  ],
  audit: {
    sign_in: "Signed in",
    accept_setup: "Set up the portal",
    accept_invite_user: "Took up an invitation",
    accept_invite_staff: "Took up an invitation",
    invite_user: "Invited someone to the agency",
    invite_staff: "Invited someone to the staff",
    revoke_invitation: "Took an invitation back",
    change_user_access: "Changed someone's role or access",
    change_staff_access: "Changed someone's role or access",
    create_api_token: "Made a token",
    revoke_api_token: "Revoked a token",
  },
};
