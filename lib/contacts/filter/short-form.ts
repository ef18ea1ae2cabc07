import { mostValues } from "./field-value";
import { type FilterField, findFilterField } from "./filter-fields";
import { type ContactFilter, type FilterCondition, isGroup } from "./filter-step";
import { hasOrder, mayBeUnknown, readFilterBound, readFilterValue } from "./read-value";

/** Stands in an address for "not known"; alone and as `*` for "known". A backslash takes such a meaning away. */
const unknown = "-";
const known = "*";
const span = "..";

/** Words in which an address can't be read. */
export class FilterProblem extends Error {}

/** A value as it stands between commas. */
function writeValue(field: FilterField, value: string | null): string {
  if (value === null) return unknown;
  if (value === unknown || value === known) return `\\${value}`;
  const text = value.replace(/[\\,]/g, "\\$&");
  return hasOrder(field) ? text.replaceAll("..", "\\.\\.") : text;
}

/** A condition as a name and its text: `county`, "Delaware,Union"; `tags!`, "Yard sign"; `age`, "18..29". */
function writeCondition(condition: FilterCondition): [name: string, text: string] | null {
  const field = findFilterField(condition.field);
  if (!field) return null;
  if (condition.kind === "between")
    return [field.name, `${condition.from ?? ""}${span}${condition.to ?? ""}`];
  const { values } = condition;
  if (condition.kind === "isNot" && values.length === 1 && values[0] === null) return [field.name, known];
  const name = condition.kind === "is" ? field.name : `${field.name}!`;
  return [name, values.map((value) => writeValue(field, value)).join(",")];
}

/** A filter as names and their texts; null where it has groups or a field twice, which only the long form can say. */
export function writeShortForm({ steps }: ContactFilter): [name: string, text: string][] | null {
  const pairs = steps.map((step) => (isGroup(step) ? null : writeCondition(step)));
  const whole = pairs.filter((pair) => pair !== null);
  const names = new Set(whole.map(([name]) => name));
  return names.size === steps.length ? whole : null;
}

/** The parts of a text between commas; `\` makes the next character one without a meaning. */
function splitValues(text: string): { text: string; raw: string }[] {
  const parts = text.match(/(?:^|,)(?:\\[\s\S]|[^\\,]|\\$)*/g) ?? [];
  return parts.map((part, at) => {
    const raw = at === 0 ? part : part.slice(1);
    return { raw, text: raw.replace(/\\([\s\S])/g, "$1") };
  });
}

function readSpan(field: FilterField, raw: string): FilterCondition | null {
  const ends = hasOrder(field) ? /^([^\\]*?)\.\.([^\\]*)$/.exec(raw) : null;
  if (!ends) return null;
  const [from, to] = [ends[1] ?? "", ends[2] ?? ""].map((end) => (end === "" ? null : readEnd(field, end)));
  if (from === null && to === null) throw new FilterProblem(`${field.label} has neither a first nor a last`);
  return { kind: "between", field: field.name, from: from ?? null, to: to ?? null };
}

function readEnd(field: FilterField, text: string): string {
  const end = readFilterBound(field, text);
  if (end === null) throw new FilterProblem(`“${text}” is not how ${field.label} can begin or end`);
  return end;
}

function readOne(field: FilterField, { raw, text }: { raw: string; text: string }): string | null {
  if (raw === unknown && mayBeUnknown(field)) return null;
  const value = readFilterValue(field, text);
  if (value === null)
    throw new FilterProblem(
      text === "" ? `${field.label} has a blank value` : `${field.label} can't be “${text}”`,
    );
  return value;
}

/**
 * Reads one name of an address and its text as a condition.
 * Throws FilterProblem where there is no such field or it can't have such a value.
 */
export function readShortForm(name: string, text: string): FilterCondition {
  const field = findFilterField(name.replace(/!$/, ""));
  if (!field) throw new FilterProblem(`there is no “${name.replace(/!$/, "")}” to filter by`);
  const not = name.endsWith("!");
  if (text === known && mayBeUnknown(field))
    return { kind: not ? "is" : "isNot", field: field.name, values: [null] };
  const between = not ? null : readSpan(field, text);
  if (between) return between;
  const values = splitValues(text).map((part) => readOne(field, part));
  if (values.length > mostValues)
    throw new FilterProblem(`${field.label} has more than ${mostValues} values`);
  return { kind: not ? "isNot" : "is", field: field.name, values: [...new Set(values)] };
}
