import { weighDates } from "@/lib/imports/date-order";
import type { ColumnProfile } from "@/lib/imports/reading";
import { type ValueKind, valueKinds } from "./value-kinds";

const topValues = 20;
const topLength = 200;
const mostlyDates = 0.2;

const noShares: ColumnProfile["share"] = {
  email: 0,
  phone: 0,
  zip: 0,
  date: 0,
  stateCode: 0,
  number: 0,
  year: 0,
  yesNo: 0,
  url: 0,
  name: 0,
  streetAddress: 0,
  fullName: 0,
  party: 0,
  gender: 0,
};

/**
 * What the values of one column look like. Values are trimmed; lengths are in UTF-16 units; a value may count
 * for several kinds. `values` is the number of cells looked at, blank ones among them. Values in `top` are cut
 * at 200 units; ties stand in the order of the file.
 */
export function profileColumn(values: readonly string[]): ColumnProfile {
  const counts = countValues(values);
  const share = { ...noShares };
  let filled = 0;
  let minLength = Number.POSITIVE_INFINITY;
  let maxLength = 0;
  for (const [value, count] of counts) {
    filled += count;
    minLength = Math.min(minLength, value.length);
    maxLength = Math.max(maxLength, value.length);
    for (const kind of valueKinds(value)) share[kind] += count;
  }
  for (const kind of Object.keys(share) as ValueKind[]) share[kind] = filled === 0 ? 0 : share[kind] / filled;
  return {
    values: values.length,
    blankShare: values.length === 0 ? 1 : 1 - filled / values.length,
    distinct: counts.size,
    minLength: filled === 0 ? 0 : minLength,
    maxLength,
    share,
    dates: weighDates(share.date > mostlyDates ? counts : []),
    top: mostFrequent(counts),
  };
}

function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const trimmed = value.trim();
    if (trimmed !== "") counts.set(trimmed, (counts.get(trimmed) ?? 0) + 1);
  }
  return counts;
}

function mostFrequent(counts: ReadonlyMap<string, number>): [string, number][] {
  const best: [string, number][] = [];
  for (const [value, count] of counts) {
    const worst = best[topValues - 1];
    if (worst !== undefined && worst[1] >= count) continue;
    let at = Math.min(best.length, topValues - 1);
    while (at > 0 && (best[at - 1]?.[1] ?? 0) < count) at--;
    best.splice(at, 0, [value.slice(0, topLength), count]);
    best.length = Math.min(best.length, topValues);
  }
  return best;
}
