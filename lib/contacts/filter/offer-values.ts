import { channels } from "@/lib/people/fields";
import { type FieldValue, mostValues } from "./field-value";

/** Fields with few values that everybody knows: all of them are offered, in their own order. */
const whole: Record<string, readonly string[]> = {
  support_level: ["1", "2", "3", "4", "5"],
  do_not_contact: channels,
};

/**
 * The values to choose from: those that contacts have, the chosen ones even where nobody has them, and last that it isn't
 * known. What isn't among the counted ones has nobody only where all were counted.
 */
export function offerValues(
  field: string,
  found: readonly FieldValue[],
  chosen: readonly (string | null)[],
): FieldValue[] {
  const counts = new Map(found.map(({ value, contacts }) => [value, contacts]));
  const names = whole[field] ?? found.flatMap(({ value }) => value ?? []);
  const all = new Set([...names, ...chosen.flatMap((value) => value ?? [])]);
  const others = found.length < mostValues ? 0 : null;
  return [...all, null].map((value) => ({ value, contacts: counts.get(value) ?? others }));
}
