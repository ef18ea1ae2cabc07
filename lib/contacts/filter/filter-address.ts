import { cleanText } from "@/lib/text/clean-text";
import { findFilterField } from "./filter-fields";
import { ContactFilter, type FilterCondition, type FilterStep, isGroup } from "./filter-step";
import { mayBeUnknown, readFilterBound, readFilterValue } from "./read-value";
import { FilterProblem, readShortForm, writeShortForm } from "./short-form";

/** The name under which an address holds a filter's long form. */
export const longForm = "filter";
const mostLength = 12_000;
const mostDepth = 4;

/** What an address says about a filter: the filter, or why it can't be read. Never everybody in place of a filter. */
export type FilterReading = { filter: ContactFilter; problem: null } | { filter: null; problem: string };

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

function readKept(condition: FilterCondition): FilterCondition {
  const field = findFilterField(condition.field);
  if (!field) throw new FilterProblem(`there is no “${condition.field}” to filter by`);
  const fail = (text: string) => {
    throw new FilterProblem(`${field.label} can't be “${text}”`);
  };
  if (condition.kind === "between") {
    const [from, to] = [condition.from, condition.to].map((end) =>
      end === null ? null : (readFilterBound(field, end) ?? fail(end)),
    );
    if (!from && !to) throw new FilterProblem(`${field.label} has neither a first nor a last`);
    return { kind: "between", field: field.name, from: from ?? null, to: to ?? null };
  }
  if (!mayBeUnknown(field) && condition.values.includes(null)) fail("not known");
  const values = condition.values.map((value) =>
    value === null ? null : (readFilterValue(field, value) ?? fail(value)),
  );
  return { ...condition, field: field.name, values: [...new Set(values)] };
}

function readStep(step: FilterStep, depth: number): FilterStep {
  if (!isGroup(step)) return readKept(step);
  if (depth === mostDepth) throw new FilterProblem("its groups lie too deep in one another");
  return { ...step, steps: step.steps.map((inner) => readStep(inner, depth + 1)) };
}

/** The filter that was kept as JSON, with its version. Throws FilterProblem where it isn't one of this version. */
function readLongForm(text: string): ContactFilter {
  if (text.length > mostLength) throw new FilterProblem("its filter is too long");
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    throw new FilterProblem("its filter is cut off or was changed");
  }
  if (typeof kept === "object" && kept !== null && "version" in kept && kept.version !== 1)
    throw new FilterProblem("its filter was made by another version");
  const shape = ContactFilter.safeParse(kept);
  if (!shape.success) throw new FilterProblem("its filter has a step that isn't one");
  return { version: 1, steps: shape.data.steps.map((step) => readStep(step, 1)) };
}

/**
 * Reads a filter from the names and texts of an address, in their order: `field=value,value`, `field!=value`, `field=-`
 * (not known), `field=*` (known), `field=from..to`, and `filter`, the long form. A name twice is two steps.
 */
export function readFilter(params: Params): FilterReading {
  try {
    const steps = Object.entries(params).flatMap(([name, texts = []]) =>
      [texts]
        .flat()
        .flatMap((text) => (name === longForm ? readLongForm(text).steps : readShortForm(name, text))),
    );
    if (steps.length > 50) throw new FilterProblem("it has more than 50 steps");
    return { filter: { version: 1, steps }, problem: null };
  } catch (error) {
    if (error instanceof FilterProblem) return { filter: null, problem: error.message };
    throw error;
  }
}

/** The names and texts of an address, those of one name together. */
export function addressParams(search: URLSearchParams): Record<string, string[]> {
  const params = new Map<string, string[]>();
  for (const [name, text] of search) params.set(name, [...(params.get(name) ?? []), text]);
  return Object.fromEntries(params);
}

/** Reads a filter as it is typed: `county=Delaware&support_level=1,2`. Nothing typed can't be read. */
export function readFilterText(text: string): FilterReading {
  const reading = readFilter(addressParams(new URLSearchParams(text)));
  return reading.filter?.steps.length === 0 ? { filter: null, problem: "it says nothing" } : reading;
}

/** A filter as names and texts of an address: its short form, where it has one. */
export function writeFilter(filter: ContactFilter): [name: string, text: string][] {
  if (filter.steps.length === 0) return [];
  return writeShortForm(filter) ?? [[longForm, JSON.stringify(filter)]];
}

/** Names and texts as the query of an address, in which what a person may read stays readable. */
export function addressQuery(pairs: readonly (readonly [name: string, text: string])[]): string {
  const encode = (text: string) =>
    encodeURIComponent(cleanText(text)).replaceAll("%20", "+").replaceAll("%2C", ",").replaceAll("%3A", ":");
  return pairs.map(([name, text]) => `${encode(name)}=${encode(text)}`).join("&");
}
