import type { FilterField } from "./filter-fields";
import type { FilterCondition } from "./filter-step";
import { hasOrder, mayBeUnknown } from "./read-value";

/** How a field is asked for, as somebody chooses it. */
export type ConditionMode = "is" | "isNot" | "known" | "unknown" | "between";

/** The words for each mode, behind the name of a field. */
export const modeLabels: Record<ConditionMode, string> = {
  is: "is any of",
  isNot: "is none of",
  between: "is from … to",
  known: "is known",
  unknown: "is not known",
};

/** The ways in which a field can be asked for, the likeliest first. */
export function modesOf(field: FilterField): ConditionMode[] {
  if (!mayBeUnknown(field)) return ["is", "isNot"];
  if (field.kind === "own") return ["known", "unknown", "is", "isNot"];
  if (field.kind === "choice" && !hasOrder(field)) return ["is", "isNot", "known", "unknown"];
  if (field.kind === "choice") return ["is", "isNot", "between", "known", "unknown"];
  return ["between", "is", "isNot", "known", "unknown"];
}

/** The mode of a condition that was made. */
export function modeOf(condition: FilterCondition): ConditionMode {
  if (condition.kind === "between") return "between";
  if (condition.values.length > 1 || condition.values[0] !== null) return condition.kind;
  return condition.kind === "is" ? "unknown" : "known";
}

/** The condition of a field in a mode, with what was chosen before where that fits; null where something must be chosen first. */
export function inMode(
  field: FilterField,
  mode: ConditionMode,
  before: FilterCondition | null,
): FilterCondition | null {
  if (mode === "known") return { kind: "isNot", field: field.name, values: [null] };
  if (mode === "unknown") return { kind: "is", field: field.name, values: [null] };
  if (mode === "between") return before?.kind === "between" ? before : null;
  const kept = before && before.kind !== "between" && ["is", "isNot"].includes(modeOf(before));
  return kept ? { kind: mode, field: field.name, values: before.values } : null;
}
