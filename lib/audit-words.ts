const words: Record<string, string> = {
  sign_in: "Signed in",
  accept_setup: "Set up the portal",
  accept_invite_user: "Took up an invitation",
  accept_invite_staff: "Took up an invitation",
  create_tenant: "Created a campaign",
  rename_tenant: "Renamed a campaign",
  set_tenant_status: "Changed a campaign's availability",
  save_direct_path: "Changed the limit of the direct path",
  load_demo: "Loaded the demo campaign",
  create_upload: "Began to drop a list",
  complete_upload: "Dropped a list",
  read_anew: "Had a list read again",
  keep_mapping: "Matched columns",
  check_list: "Had a list checked",
  start_import: "Started an import",
  undo_import: "Undid an import",
  cancel_import: "Cancelled an import",
};

/** What an entry of the audit trail says was done, in words. */
export function auditWords(action: string): string {
  const text = words[action] ?? action.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
