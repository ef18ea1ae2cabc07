import { z } from "zod";
import { mostValues } from "./field-value";

/** Values of a field; null stands for contacts of whom it isn't known. */
const Values = z.array(z.string().max(500).nullable()).min(1).max(mostValues);
const Bound = z.string().max(40).nullable();

/** A contact has one of the values, or none of them. */
const Has = z.strictObject({ kind: z.enum(["is", "isNot"]), field: z.string().max(100), values: Values });

/** A contact's number or day lies between two others, both included; null leaves a side open. */
const Between = z.strictObject({
  kind: z.literal("between"),
  field: z.string().max(100),
  from: Bound,
  to: Bound,
});

/** One condition on one field. */
export const FilterCondition = z.union([Has, Between]);
export type FilterCondition = z.infer<typeof FilterCondition>;

/** How the steps of a group come together: at least one, every one, not one. */
export const groupKinds = ["any", "all", "none"] as const;
export interface FilterGroup {
  kind: (typeof groupKinds)[number];
  steps: FilterStep[];
}

/** A contact passes a step or doesn't; there is no third. */
export type FilterStep = FilterCondition | FilterGroup;

export const FilterStep: z.ZodType<FilterStep> = z.lazy(() =>
  z.union([
    Has,
    Between,
    z.strictObject({ kind: z.enum(groupKinds), steps: z.array(FilterStep).min(1).max(50) }),
  ]),
);

/** Whom a list of contacts holds: everybody who passes every step. Without a step, everybody. */
export const ContactFilter = z.strictObject({ version: z.literal(1), steps: z.array(FilterStep).max(50) });
export type ContactFilter = z.infer<typeof ContactFilter>;

/** Everybody. */
export const noFilter: ContactFilter = { version: 1, steps: [] };

/** Whether a step is a group of others. */
export const isGroup = (step: FilterStep): step is FilterGroup => "steps" in step;

/** The conditions of a step, those of its groups too. */
export const conditionsOf = (step: FilterStep): FilterCondition[] =>
  isGroup(step) ? step.steps.flatMap(conditionsOf) : [step];

/** The filter with another step in a place; null takes it away, one behind the last adds it. */
export function withStep(filter: ContactFilter, at: number, step: FilterStep | null): ContactFilter {
  return { version: 1, steps: filter.steps.toSpliced(at, 1, ...(step ? [step] : [])) };
}
