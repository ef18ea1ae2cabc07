import { fields, isField, type Target, targetLabel } from "./fields";
import type { Mapping } from "./import-plan";

/** What is wrong with a mapping. `indexes`: the columns concerned, none where something is missing. */
export interface MappingProblem {
  kind: "used_twice" | "nobody_known";
  indexes: number[];
  message: string;
}

const manyAllowed: readonly Target[] = ["tags", "notes"];
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

/** Finds what keeps a mapping from being used: a field that two columns fill, or no column that says who it is. */
export function findMappingProblems(mapping: Mapping): MappingProblem[] {
  const used = new Map<string, number[]>();
  for (const { index, target } of mapping) {
    if (target === null || manyAllowed.includes(target)) continue;
    const key = fieldKey(target);
    used.set(key, [...(used.get(key) ?? []), index]);
  }
  const problems: MappingProblem[] = [...used].flatMap(([key, indexes]) => {
    if (indexes.length < 2) return [];
    const target = mapping.find(({ index }) => index === indexes[0])?.target ?? null;
    const columns = indexes.map((index) => index + 1).join(" and ");
    const message = `“${targetLabel(target)}” is filled from columns ${columns}. Choose one of them.`;
    return [{ kind: "used_twice" as const, indexes, message }].filter(() => key !== "");
  });
  if (!identifying.some((field) => used.has(field))) {
    const message = "No column says who a person is. Use at least a name, an e-mail, a phone or an id.";
    problems.push({ kind: "nobody_known", indexes: [], message });
  }
  return problems;
}
