import { channels } from "@/lib/people/fields";
import { formatDay } from "@/lib/text/format";
import { formatPhone } from "@/lib/text/format-phone";
import { smartPlace } from "@/lib/text/smart-case";
import { type ContactField, partyLabels, supportLabels } from "./contact-field";

/** A text of at most so many characters; what is cut off shows as "…". Characters are never halved. */
export function shorten(text: string | null | undefined, length = 80): string {
  const characters = Array.from(text ?? "");
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : characters.join("");
}

/** City and state: "Dayton, OH". */
export const placeWords = ({ city, state }: { city: string | null; state: string | null }) =>
  [city, state].filter(Boolean).join(", ");

/** City and state, the city in smart case: "St. Louis, MO". */
export const shownPlace = ({ city, state }: { city: string | null; state: string | null }) =>
  placeWords({ city: city === null ? null : smartPlace(city), state });

/** A support level in words; empty when it isn't known. */
export const supportWords = (level: number | string | null) =>
  level === null ? "" : (supportLabels[level] ?? String(level));

const channelWords = { call: "call", text: "text", email: "e-mail", mail: "mail", knock: "knock" };

/** Do-not-contact marks in words: "Don't call or text"; empty for none. */
export function consentWords(marks: string | null): string {
  const set = (marks ?? "").split(",");
  const words = channels.filter((channel) => set.includes(channel)).map((channel) => channelWords[channel]);
  if (words.length === 0) return "";
  if (words.length === channels.length) return "Don't contact";
  const last = words.at(-1);
  return words.length === 1 ? `Don't ${last}` : `Don't ${words.slice(0, -1).join(", ")} or ${last}`;
}

const phones: readonly string[] = ["home_phone", "cell_phone", "work_phone"];
const dates: readonly string[] = ["date_of_birth", "birth_date", "registration_date"];

/** A kept value as people write it. */
export function showValue(field: ContactField | (string & {}), value: string | null): string {
  if (value === null || value === "") return "";
  if (phones.includes(field)) return formatPhone(value);
  if (dates.includes(field)) return formatDay(value);
  if (field === "support_level") return supportWords(value);
  if (field === "party") return partyLabels[value] ? `${value} · ${partyLabels[value]}` : value;
  if (field === "do_not_contact") return consentWords(value);
  return value;
}
