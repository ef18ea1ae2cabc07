import { partyLabels } from "@/lib/contacts/contact-field";
import type { Slug } from "@/lib/platform/tenant";
import type { VoterUid } from "@/lib/voters/voter-uid";

interface Named {
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
  suffix: string | null;
}

/** A voter's name as it is written. */
export const voterName = ({ firstName, middleName, lastName, suffix }: Named): string =>
  [firstName, middleName, lastName, suffix].filter(Boolean).join(" ") || "No name";

interface Placed {
  address1: string | null;
  address2: string | null;
  city: string | null;
  zip: string | null;
  confidential: boolean;
}

/** Where a voter lives: "12 N Oak St # 4B, Columbus 43215"; of a confidential one that it isn't shown. */
export function voterAddress({ address1, address2, city, zip, confidential }: Placed): string {
  if (confidential) return "Confidential";
  const street = [address1, address2].filter(Boolean).join(" ");
  return [street, [city, zip].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

/** A party in words where it is one of the common ones. */
export const partyWords = (party: string | null): string =>
  party === null ? "" : (partyLabels[party] ?? party);

/** "3 of the last 4" general elections. */
export const turnoutWords = (turnout: number): string => `${turnout} of the last 4`;

const statusLabels: Record<string, string> = {
  active: "Active",
  inactive: "Inactive",
  pending: "Pending",
  removed: "Removed",
};
export const statusWords = (status: string | null): string =>
  status === null ? "" : (statusLabels[status] ?? status);

/** The address of a voter's page. */
export const voterHref = (slug: Slug, uid: VoterUid) => `/c/${slug}/voters/${encodeURIComponent(uid)}`;
