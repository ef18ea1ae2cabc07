import type { Channel } from "@/lib/people/fields";
import type { HistoryEntry } from "./history";
import { markReason } from "./marks";

/** A way to reach a contact. href: null where there is none, and `why`. forbidden: the contact is marked for it. */
export interface ReachWay {
  name: "call" | "text" | "email" | "map";
  label: string;
  href: string | null;
  why: string | null;
  forbidden: boolean;
  /** It is a page of another site. */
  elsewhere: boolean;
}

interface Reached {
  cell_phone: string | null;
  home_phone: string | null;
  email: string | null;
  address1: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  do_not_contact: string | null;
}

const tel = (scheme: string, digits: string | null) => (digits === null ? null : `${scheme}:+${digits}`);

const mailTo = (email: string | null) =>
  email === null ? null : `mailto:${encodeURIComponent(email).replace("%40", "@")}`;

/** Where a map shows an address; null where there is too little of it. Without the unit, which no map knows. */
function mapHref({ address1, city, state, zip }: Reached): string | null {
  const place = [city, [state, zip].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  if (address1 === null || place === "") return null;
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${address1}, ${place}`)}`;
}

/** The ways to reach a contact, in their order; a channel that is marked has no address. history: newest first. */
export function reachWays(
  contact: Reached,
  history: readonly HistoryEntry[],
  workPhone: string | null = null,
): ReachWay[] {
  const phone = contact.cell_phone ?? contact.home_phone ?? workPhone;
  const way = (name: Channel & ReachWay["name"], label: string, href: string | null, none: string) => {
    const reason = markReason(contact.do_not_contact, name, history);
    const why = reason ?? (href === null ? none : null);
    return {
      name,
      label,
      href: reason === null ? href : null,
      why,
      forbidden: reason !== null,
      elsewhere: false,
    };
  };
  const map = mapHref(contact);
  return [
    way("call", "Call", tel("tel", phone), "No phone is known"),
    way("text", "Text", tel("sms", contact.cell_phone), "No cell phone is known"),
    way("email", "E-mail", mailTo(contact.email), "No e-mail is known"),
    {
      name: "map",
      label: "Map",
      href: map,
      why: map === null ? "No whole address is known" : null,
      forbidden: false,
      elsewhere: true,
    },
  ];
}
