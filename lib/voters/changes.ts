/** What a new release says of a campaign's contacts that the one before didn't. */
export const changeKinds = ["moved", "left", "party", "dropped", "registered"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeLabels: Record<ChangeKind, { label: string; hint: string }> = {
  moved: { label: "moved", hint: "have another address in the voter file" },
  left: { label: "left the district", hint: "are registered outside your districts now" },
  party: { label: "changed party", hint: "are registered with another party" },
  dropped: { label: "dropped from the rolls", hint: "are not in the voter file any more" },
  registered: { label: "newly registered", hint: "live with a supporter, and are new in the voter file" },
};
