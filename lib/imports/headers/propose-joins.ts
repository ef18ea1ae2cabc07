import type { PersonField, Target } from "@/lib/people/fields";
import type { Recipe } from "@/lib/people/joins";
import {
  bareNumber,
  otherForm,
  partKey,
  streetKinds,
  streetParts,
  unitKinds,
  unitParts,
} from "./address-parts";
import { sharedWords } from "./file-context";
import { findHeaderlessLayout } from "./headerless-layouts";
import { joinPhones } from "./join-phones";
import { findExportLayout, layoutKey } from "./layouts";
import { isHeaderless } from "./match-by-values";
import type { Column } from "./match-headers";
import { blockWords, personWords, vendorWords } from "./qualifiers";
import { readAddressCodes, splitHeader } from "./split-header";

/** A column as a part of a value: which part, and of which block ("" where the header names none). */
interface Part {
  index: number;
  kind: string;
  block: string;
}

/** A column that is hardly ever filled doesn't fill its field: an address that fits no other form. */
const mostlyBlank = 0.9;

const isMostlyBlank = (column: Column | undefined) =>
  column !== undefined && column.profile.values > 0 && column.profile.blankShare >= mostlyBlank;

/** Whether a column has street names without house numbers. */
const lacksNumber = (column: Column | undefined) =>
  column !== undefined &&
  !isMostlyBlank(column) &&
  column.profile.top.length > 0 &&
  column.profile.top.every(([value]) => !/^\d|box/iu.test(value));

const ours: readonly string[] = ["residence", "registered", "home", ""];

/**
 * Finds the fields that a list brings in several columns: house number and parts of the street, area code and number,
 * year, month and day. Only for fields that no column fills as a whole (`targets`, by position).
 */
export function proposeJoins(columns: readonly Column[], targets: readonly Target[]): Recipe[] {
  if (isHeaderless(columns.map(({ header }) => header)))
    return [...(findHeaderlessLayout(columns.map(({ profile }) => profile))?.joins ?? [])];
  const split = readAddressCodes(columns.map(({ header }) => splitHeader(header)));
  const headers = split.map(({ words }) => words);
  const prefixes = sharedWords(split);
  const street = findParts(headers, prefixes, streetKinds).filter(
    ({ index, kind, block }, _, all) =>
      kind !== bareNumber ||
      (targets[index] === null && !all.some((other) => other.kind === "number" && other.block === block)),
  );
  const isRest = (at: number) => street.some(({ index, kind }) => index === at && kind === otherForm);
  const free = (field: PersonField) =>
    !targets.some((target, at) => target === field && !isMostlyBlank(columns[at]) && !isRest(at));
  const line = targets.indexOf("address1");
  const needsNumber = line >= 0 && lacksNumber(columns[line]);
  const address =
    free("address1") || needsNumber ? joinAddress(headers, street, prefixes, free("address2")) : [];
  // A line without a number is joined only with what gives it one.
  if (needsNumber && !free("address1") && !address[0]?.indexes.includes(line)) address.length = 0;
  return [
    ...address,
    ...joinPhones(headers, columns, targets),
    ...joinDates(headers, free),
    ...joinAsLayout(columns, free),
  ];
}

/** What the layout of the file's state puts together. */
function joinAsLayout(columns: readonly Column[], free: (field: PersonField) => boolean): Recipe[] {
  const headers = columns.map(({ header }) => header);
  const keys = headers.map(layoutKey);
  const joins = Object.entries(findExportLayout(headers)?.joins ?? {}) as [PersonField, readonly string[]][];
  return joins
    .map(([field, parts]) => ({ field, indexes: parts.map((part) => keys.indexOf(part)) }))
    .filter(({ field, indexes }) => free(field) && indexes.every((index) => index >= 0));
}

function joinAddress(
  headers: readonly (readonly string[])[],
  street: readonly Part[],
  prefixes: ReadonlySet<string>,
  mayFillUnit: boolean,
): Recipe[] {
  for (const block of [...ours, ...prefixes]) {
    const parts = street.filter((part) => part.block === block);
    const kinds = parts.map(({ kind }) => kind);
    if (!kinds.some((kind) => kind === "number" || kind === bareNumber) || !kinds.includes("name")) continue;
    const units = findParts(headers, prefixes, unitKinds).filter((part) => part.block === block);
    const recipes: Recipe[] = [{ field: "address1", indexes: inOrder(parts, streetParts) }];
    if (mayFillUnit && units.length > 0)
      recipes.push({ field: "address2", indexes: inOrder(units, unitParts) });
    return recipes;
  }
  return [];
}

/**
 * The columns that are such parts. Words for the person and vendors count for nothing, nor does that an address is new; a
 * word that the file puts before names (`prefixes`) is a block of its own.
 */
function findParts(
  headers: readonly (readonly string[])[],
  prefixes: ReadonlySet<string>,
  kinds: ReadonlyMap<string, string>,
): Part[] {
  return headers.flatMap((header, index) => {
    const fieldWords = header.filter(
      (word) => !personWords.has(word) && !vendorWords.has(word) && word !== "new",
    );
    const words = fieldWords.filter((word) => !prefixes.has(word));
    const whole = kinds.get(partKey(words));
    if (whole !== undefined)
      return [{ index, kind: whole, block: fieldWords.filter((word) => prefixes.has(word)).join(" ") }];
    const named = words.find((word) => blockWords.has(word) && word !== "house");
    if (named === undefined) return [];
    const rest = words.filter((word) => word !== named && word !== "address");
    const kind = kinds.get(partKey(rest)) ?? kinds.get(partKey([...rest, "address"]));
    return kind === undefined ? [] : [{ index, kind, block: blockWords.get(named) ?? "" }];
  });
}

/** One column of each kind, in the order of `parts`. */
function inOrder(found: readonly Part[], parts: typeof streetParts): number[] {
  return parts
    .flatMap(([kind]) => found.filter((part) => part.kind === kind).slice(0, 1))
    .map(({ index }) => index);
}

function joinDates(headers: readonly (readonly string[])[], free: (field: PersonField) => boolean): Recipe[] {
  const abouts = [
    ["date_of_birth", "birth"],
    ["registration_date", "registration"],
  ] as const;
  return abouts.flatMap(([field, about]) => {
    const indexes = ["year", "month", "day"].map((part) =>
      headers.findIndex((words) => {
        const rest = words.filter((word) => !personWords.has(word) && word !== "date" && word !== "number");
        return partKey(rest) === partKey([about, part]);
      }),
    );
    return free(field) && indexes.every((index) => index >= 0) ? [{ field, indexes }] : [];
  });
}
