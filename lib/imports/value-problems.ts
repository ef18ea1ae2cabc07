import { parseTarget, targetLabel } from "@/lib/people/fields";

const words: Record<string, (label: string) => string> = {
  email_unusable: () => "isn't a complete e-mail address. The rest of the row is used.",
  email_extracted: () => "holds more than an address; the first address in it is used.",
  phone_unusable: () => "isn't a complete phone number. The rest of the row is used.",
  phone_extension: () => "has an extension, which is left off.",
  zip_odd: () => "isn't five digits, or five and four. It is kept as it is.",
  number_unusable: () => "isn't a whole number that makes sense here. The rest of the row is used.",
  date_unusable: () => "isn't a date that makes sense here. The rest of the row is used.",
  date_two_digit_year: () => "has a year of two digits; it is taken as past.",
  state_unknown: () => "isn't a state of the United States. It is kept as it is.",
  support_unusable: () => "isn't a support level from 1 to 5. The rest of the row is used.",
  yes_no_unusable: () => "is neither yes nor no, and is taken as no.",
};

/** One sentence for a person about values of one field that have one kind of trouble. */
export function problemMessage(field: string, kind: string, rows: number): string {
  const label = targetLabel(parseTarget(field) ?? null);
  const where = rows === 1 ? "In 1 row" : `In ${rows.toLocaleString("en-US")} rows`;
  return `${where} the value for “${label}” ${words[kind]?.(label) ?? "looks odd."}`;
}
