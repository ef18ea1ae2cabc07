import type { Reading } from "@/lib/imports/reading";
import { fieldNames, isField, parseTarget } from "@/lib/people/fields";
import { joinSeparator } from "@/lib/people/joins";
import type { Mapping } from "@/lib/people/mapping";
import { Refusal } from "@/server/platform/refusal";

/**
 * A mapping file: headers and their fields (a repeated header as NAME, NAME#2 …), or fields by the columns' position. Columns
 * that are joined into one field are numbered: "address1#1", "address1#2".
 */
export type MapFile = Record<string, string | null> | (string | null)[];

/** Turns a mapping file into a mapping of this list; columns that it doesn't name are not used. Refuses: invalid_input. */
export function applyMap(map: MapFile, columns: Reading["columns"]): Mapping {
  const mapping = columns.map((_, index): Mapping[number] => ({ index, target: null }));
  for (const [index, text] of Array.isArray(map) ? byPosition(map, columns) : byHeader(map, columns)) {
    mapping[index] = { index, ...readTarget(text) };
  }
  return mapping;
}

function byPosition(map: (string | null)[], columns: Reading["columns"]): [number, string | null][] {
  if (map.length > columns.length) {
    throw refused(`The mapping names ${map.length} columns, but the list has ${columns.length}.`);
  }
  return map.map((text, index) => [index, text]);
}

function byHeader(
  map: Record<string, string | null>,
  columns: Reading["columns"],
): [number, string | null][] {
  const positions = headerPositions(columns.map(({ header }) => header));
  const taken = new Map<number, string>();
  return Object.entries(map).map(([header, text]) => {
    const index = positions.get(header) ?? positions.get(header.trim());
    if (index === undefined) throw refused(`The list has no column “${header}”. ${columnNames(columns)}`);
    const before = taken.get(index);
    if (before !== undefined)
      throw refused(`The mapping names one column twice, as “${before}” and “${header}”.`);
    taken.set(index, header);
    return [index, text];
  });
}

/** Where each header is: the first by its own name and as NAME#1, the others as NAME#2, NAME#3 … */
function headerPositions(headers: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    for (const name of new Set([header, header.trim()])) if (!positions.has(name)) positions.set(name, index);
  }
  for (const [index, header] of headers.entries()) {
    const name = header.trim();
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    if (!positions.has(`${name}#${nth}`)) positions.set(`${name}#${nth}`, index);
  }
  return positions;
}

function readTarget(text: string | null): Omit<Mapping[number], "index"> {
  const [, field, part] = /^([a-z0-9_]+)#([1-9]\d?)$/u.exec(text ?? "") ?? [];
  if (field && isField(field) && joinSeparator(field) !== undefined)
    return { target: field, place: Number(part) - 1 };
  const target = parseTarget(text);
  if (target !== undefined) return { target };
  throw refused(`“${text}” is not a field. Use null, custom:<name> or one of: ${fieldNames.join(", ")}.`);
}

function columnNames(columns: Reading["columns"]): string {
  const names = columns.slice(0, 40).map(({ header }) => `“${header.slice(0, 60)}”`);
  const more = columns.length > names.length ? ` and ${columns.length - names.length} more` : "";
  return `Its columns are ${names.join(", ")}${more}.`;
}

const refused = (message: string) => new Refusal("invalid_input", message, { map: message });
