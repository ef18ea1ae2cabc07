import { fields, isField, repeatable, type Target, targetLabel } from "@/lib/people/fields";
import { joinSeparator } from "@/lib/people/joins";
import type { ColumnWords, Mapping } from "@/lib/people/mapping";
import { saysWhoAgreed } from "./says-who-agreed";

/** What is wrong with a mapping. `indexes`: the columns concerned, none where something is missing. */
export interface MappingProblem {
  kind: "used_twice" | "who_agreed" | "nobody_known";
  indexes: number[];
  message: string;
}

const identifying: readonly string[] = [
  "first_name",
  "last_name",
  "full_name",
  "email",
  "home_phone",
  "cell_phone",
  "work_phone",
  "voter_id",
  "external_id",
];

/** One key for what is one field in the contacts: own fields in whatever case, also one called like an own field of ours. */
export function fieldKey(target: Exclude<Target, null>): string {
  if (isField(target)) return target;
  const name = target.slice("custom:".length).trim().toLowerCase();
  return isField(name) && fields[name].home.kind === "custom" ? name : `custom:${name}`;
}

/**
 * Finds what keeps a mapping from being used: a field that two columns fill without being joined, a column that says who
 * agreed where the field wants who didn't, or no column that says who it is. `headers`: by position.
 */
export function findMappingProblems(
  mapping: Mapping,
  headers: readonly string[] = [],
  words: ColumnWords = {},
): MappingProblem[] {
  const used = new Map<string, number[]>();
  for (const { index, target } of mapping) {
    if (target === null || repeatable.has(target)) continue;
    const key = fieldKey(target);
    used.set(key, [...(used.get(key) ?? []), index]);
  }
  const problems = [...usedTwice(mapping, used), ...whoAgreed(mapping, headers, words)];
  if (!identifying.some((field) => used.has(field))) {
    const message = "No column says who a person is. Use at least a name, an e-mail, a phone or an id.";
    problems.push({ kind: "nobody_known", indexes: [], message });
  }
  return problems;
}

function usedTwice(mapping: Mapping, used: ReadonlyMap<string, number[]>): MappingProblem[] {
  return [...used.values()].flatMap((indexes) => {
    const filling = mapping.filter(({ index }) => indexes.includes(index));
    const target = filling[0]?.target ?? null;
    const joined = joinSeparator(target) !== undefined && filling.every(({ place }) => place !== undefined);
    if (indexes.length < 2 || joined) return [];
    const columns = indexes.map((index) => index + 1).join(" and ");
    const message = `“${targetLabel(target)}” is filled from columns ${columns}. Choose one of them.`;
    return [{ kind: "used_twice", indexes, message }];
  });
}

function whoAgreed(mapping: Mapping, headers: readonly string[], words: ColumnWords): MappingProblem[] {
  return mapping.flatMap(({ index, target }) => {
    const refuses = target !== null && isField(target) && fields[target].home.kind === "consent";
    if (!refuses || words[index] !== undefined || !saysWhoAgreed(headers[index] ?? "")) return [];
    const message = `“${headers[index]?.trim()}” seems to say who agreed, but “${targetLabel(target)}” is for those who didn't. Turn yes and no round, or don't use the column.`;
    return [{ kind: "who_agreed", indexes: [index], message }];
  });
}
