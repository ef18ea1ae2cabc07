import { z } from "zod";
import { ColumnWords, DateOrder } from "@/lib/people/mapping";
import { PersonId } from "@/lib/people/person-id";
import { ReadingOptions } from "./reading";

/** What to do with a row that fits a contact who is already there. */
export const DuplicateRule = z.enum(["keep", "fill", "overwrite", "create"]);
export type DuplicateRule = z.infer<typeof DuplicateRule>;

export const ImportPath = z.enum(["api", "direct"]);
export type ImportPath = z.infer<typeof ImportPath>;

/** The rules that decide who is who, in their usual order. A rule's place here is its number in a plan. */
export const matchRules = ["voter_id", "external_id", "email", "phone", "address", "birth_date"] as const;
export const MatchRule = z.enum(matchRules);
export type MatchRule = z.infer<typeof MatchRule>;

export const ruleLabels: Record<MatchRule, string> = {
  voter_id: "Same voter ID",
  external_id: "Same external ID",
  email: "Same e-mail, first name fits",
  phone: "Same phone and name",
  address: "Same name and address",
  birth_date: "Same name, birth date and ZIP",
};

/** How a field of a contact who is there is treated, where not as all the others. */
export const FieldRule = z.object({
  rule: z.enum(["keep", "fill", "overwrite"]),
  /** A blank cell takes the contact's value away; where the list wins only. */
  clears: z.boolean().default(false),
});
export type FieldRule = z.infer<typeof FieldRule>;

export const FieldRules = z.record(z.string().max(100), FieldRule);
export type FieldRules = z.infer<typeof FieldRules>;

/**
 * What a person decided for a row that needed them: it becomes a contact of its own, it is the person of the row that it
 * clashes with, or it is the contact with this id.
 */
export const Decision = z.union([z.literal("new"), z.literal("repeat"), PersonId]);
export type Decision = z.infer<typeof Decision>;

/** The most decisions that one list can carry. */
const mostDecisions = 5_000;

/** Decisions by the number of their row. */
export const Decisions = z
  .record(z.string().regex(/^\d{1,9}$/u), Decision)
  .refine(
    (decisions) => Object.keys(decisions).length <= mostDecisions,
    `A list carries at most ${mostDecisions.toLocaleString("en-US")} decisions. Load it, then go on with the rows that are left.`,
  );
export type Decisions = z.infer<typeof Decisions>;

export const ImportOptions = z.object({
  duplicates: DuplicateRule.default("fill"),
  /** Fields that are treated otherwise than `duplicates` says, by their targets. */
  fields: FieldRules.default({}),
  decisions: Decisions.default({}),
  /** The rules that are used, the first that finds somebody deciding. */
  rules: z
    .array(MatchRule)
    .transform((rules) => [...new Set(rules)])
    .default([...matchRules]),
  /** Rows that fit nobody who is there are left out. */
  onlyKnown: z.boolean().default(false),
  path: z.enum(["auto", "api", "direct"]).default("auto"),
  dateOrder: DateOrder.default("mdy"),
  /** A person has said which order it is, where the dates don't. */
  dateOrderSaid: z.boolean().default(false),
  words: ColumnWords.default({}),
  /** The portal made it itself and knows its columns: it goes on to its check. */
  ownMake: z.boolean().default(false),
  /** It came by itself, and goes on by itself as long as nobody is needed. */
  unattended: z.boolean().default(false),
  /** How often what it had written was taken back and begun anew: the contacts of each try have ids of their own. */
  generation: z.number().int().min(0).default(0),
  /** What a person set instead of what was detected. */
  reading: ReadingOptions.default({}),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

export const outcomes = ["inserted", "updated", "unchanged", "skipped", "ambiguous", "rejected"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** How many rows had each outcome. Rows that could not be read at all count as rejected. */
export const Figures = z.record(Outcome, z.number());
export type Figures = z.infer<typeof Figures>;

/** A value of a field that could not be used, or is kept although it looks odd; how many rows, the first line, examples. */
export const ValueProblem = z.object({
  field: z.string(),
  kind: z.string(),
  level: z.enum(["warning", "error"]),
  rows: z.number(),
  line: z.number(),
  examples: z.array(z.string()),
  message: z.string(),
});
export type ValueProblem = z.infer<typeof ValueProblem>;

/** How many rows each rule decided: rows of the file that repeat an earlier one, and rows that fit a contact. */
export const RuleHits = z.object({ rule: z.string(), inFile: z.number(), contacts: z.number() });
export type RuleHits = z.infer<typeof RuleHits>;

/** What an import would do, or did. */
export const Plan = z.object({
  figures: Figures,
  problems: z.array(ValueProblem),
  rules: z.array(RuleHits),
  /** How many contacts get another value in each field; `cleared` of those that are overwritten get none. */
  changes: z.array(
    z.object({
      field: z.string(),
      filled: z.number(),
      overwritten: z.number(),
      cleared: z.number().default(0),
    }),
  ),
  contactsBefore: z.number(),
  /** How long the check took. */
  planMs: z.number().default(0),
});
export type Plan = z.infer<typeof Plan>;

export const noFigures = (): Figures => ({
  inserted: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  ambiguous: 0,
  rejected: 0,
});
