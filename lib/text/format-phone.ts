import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { formatAmericanPhone } from "./american-phone";

/**
 * A stored phone (E.164 digits, no plus) as people write it: "(614) 555-0101", "+44 20 7946 0958".
 * Empty for none; digits that are no phone come back with a plus, so that they can be seen.
 */
export function formatPhone(digits: string | number | bigint | null | undefined): string {
  const text = String(digits ?? "").replace(/\D/gu, "");
  if (text === "") return "";
  return (
    formatAmericanPhone(text) ?? parsePhoneNumberFromString(`+${text}`)?.formatInternational() ?? `+${text}`
  );
}
