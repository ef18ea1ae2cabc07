import type { Field, Target } from "@/lib/fields";
import type { Recipe } from "@/lib/joins";
import type { Column } from "./match-headers";
import { blockWords, personWords, vendorWords } from "./qualifiers";
import { readAddressCodes, splitHeader } from "./split-header";

/** A column as a part of a value: which part, and of which block ("" where the header names none). */
interface Part {
  index: number;
  kind: string;
  block: string;
}

/** The parts of a street line in their order, each with the words that name it. */
const streetParts: readonly (readonly [kind: string, names: readonly string[]])[] = [
  ["number prefix", ["street number prefix", "house number prefix", "number prefix"]],
  ["number", ["house number", "street number", "address number", "number house", "primary number"]],
  [
    "number suffix",
    [
      "house suffix",
      "street number suffix",
      "house number suffix",
      "half code",
      "house half code",
      "half",
      "frac",
      "fraction",
    ]
      .concat([
        "street frac",
        "street fraction",
        "house fraction",
        "house number fraction",
        "address fraction",
        "designator",
      ])
      .concat(["house designator", "number suffix"]),
  ],
  [
    "before",
    [
      "pre direction",
      "direction prefix",
      "street direction",
      "street pre direction",
      "street direction prefix",
      "direction",
    ].concat(["street prefix", "street prefix direction", "prefix direction", "predirection"]),
  ],
  ["name", ["street name", "street", "road name", "road"]],
  ["type", ["street type", "road type"]],
  ["suffix", ["street suffix"]],
  [
    "after",
    [
      "post direction",
      "direction suffix",
      "street post direction",
      "street direction suffix",
      "suffix direction",
      "postdirection",
    ],
  ],
];

const unitParts: readonly (readonly [kind: string, names: readonly string[]])[] = [
  ["building", ["building number", "building"]],
  [
    "unit type",
    ["unit type", "apartment type", "unit designator", "apartment unit type", "secondary unit designator"],
  ],
  [
    "unit",
    [
      "unit number",
      "unit",
      "apartment number",
      "apartment",
      "apartment unit number",
      "apartment unit",
      "suite number",
      "suite",
    ].concat(["extension", "secondary number", "lot number"]),
  ],
];

const key = (words: Iterable<string>) => [...words].sort().join(" ");
const kindsOf = (parts: typeof streetParts) =>
  new Map(parts.flatMap(([kind, names]) => names.map((name) => [key(name.split(" ")), kind] as const)));
const streetKinds = kindsOf(streetParts);
const unitKinds = kindsOf(unitParts);
const ours: readonly string[] = ["residence", "registered", "home", ""];

/**
 * Finds the fields that a list brings in several columns: house number and parts of the street, area code and number,
 * year, month and day. Only for fields that no column fills as a whole (`targets`, by position).
 */
export function proposeJoins(columns: readonly Column[], targets: readonly Target[]): Recipe[] {
  const headers = readAddressCodes(columns.map(({ header }) => splitHeader(header))).map(
    ({ words }) => words,
  );
  const free = (field: Field) => !targets.includes(field);
  const address = free("address1") ? joinAddress(headers, free("address2")) : [];
  return [...address, ...joinPhones(headers, columns, targets), ...joinDates(headers, free)];
}

function joinAddress(headers: readonly (readonly string[])[], mayFillUnit: boolean): Recipe[] {
  const street = findParts(headers, streetKinds);
  for (const block of ours) {
    const parts = street.filter((part) => part.block === block);
    const kinds = parts.map(({ kind }) => kind);
    if (!kinds.includes("number") || !kinds.includes("name")) continue;
    const units = findParts(headers, unitKinds).filter((part) => part.block === block);
    const recipes: Recipe[] = [{ field: "address1", indexes: inOrder(parts, streetParts) }];
    if (mayFillUnit && units.length > 0)
      recipes.push({ field: "address2", indexes: inOrder(units, unitParts) });
    return recipes;
  }
  return [];
}

/** The columns that are such parts. Words for the person and vendors count for nothing. */
function findParts(headers: readonly (readonly string[])[], kinds: ReadonlyMap<string, string>): Part[] {
  return headers.flatMap((header, index) => {
    const words = header.filter((word) => !personWords.has(word) && !vendorWords.has(word));
    const whole = kinds.get(key(words));
    if (whole !== undefined) return [{ index, kind: whole, block: "" }];
    const named = words.find((word) => blockWords.has(word) && word !== "house");
    if (named === undefined) return [];
    const rest = words.filter((word) => word !== named && word !== "address");
    const kind = kinds.get(key(rest)) ?? kinds.get(key([...rest, "address"]));
    return kind === undefined ? [] : [{ index, kind, block: blockWords.get(named) ?? "" }];
  });
}

/** One column of each kind, in the order of `parts`. */
function inOrder(found: readonly Part[], parts: typeof streetParts): number[] {
  return parts
    .flatMap(([kind]) => found.filter((part) => part.kind === kind).slice(0, 1))
    .map(({ index }) => index);
}

function joinPhones(
  headers: readonly (readonly string[])[],
  columns: readonly Column[],
  targets: readonly Target[],
): Recipe[] {
  const taken = new Set<Field>();
  return headers.flatMap((words, area) => {
    if (!words.includes("area") || !isShort(columns[area], 5)) return [];
    const about = key(words.filter((word) => !phoneWords.has(word)));
    const number = headers.findIndex(
      (other, at) =>
        at !== area &&
        other.some((word) => word === "phone" || word === "number" || word === "exchange") &&
        key(other.filter((word) => !phoneWords.has(word))) === about &&
        isShort(columns[at], 8),
    );
    const field = phoneField(words);
    if (number < 0 || taken.has(field) || targets.some((target, at) => target === field && at !== number))
      return [];
    taken.add(field);
    return [{ field, indexes: [area, number] }];
  });
}

const phoneWords = new Set([
  "area",
  "code",
  "phone",
  "telephone",
  "number",
  "exchange",
  "line",
  ...personWords,
]);

/** A part of a phone is shorter than a phone; a column without values tells nothing. */
const isShort = (column: Column | undefined, most: number) => (column?.profile.maxLength ?? 0) <= most;

function phoneField(words: readonly string[]): Field {
  if (words.includes("cell") || words.includes("mobile")) return "cell_phone";
  return words.some((word) => blockWords.get(word) === "work") ? "work_phone" : "home_phone";
}

function joinDates(headers: readonly (readonly string[])[], free: (field: Field) => boolean): Recipe[] {
  const abouts = [
    ["date_of_birth", "birth"],
    ["registration_date", "registration"],
  ] as const;
  return abouts.flatMap(([field, about]) => {
    const indexes = ["year", "month", "day"].map((part) =>
      headers.findIndex((words) => {
        const rest = words.filter((word) => !personWords.has(word) && word !== "date" && word !== "number");
        return key(rest) === key([about, part]);
      }),
    );
    return free(field) && indexes.every((index) => index >= 0) ? [{ field, indexes }] : [];
  });
}
