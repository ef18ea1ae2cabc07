import { z } from "zod";
import { fieldNames, parseTarget } from "./fields";
import { DateOrder, DuplicateRule, Figures, Outcome, ValueProblem } from "./import-plan";

/** The most contacts that one call may carry. */
export const batchLimit = 5_000;

const Value = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);

/** A contact on its way in: fields by their names, own fields as `custom:<name>`, tags also as a list. */
export const IncomingPerson = z
  .record(z.string().max(100), z.union([Value, z.array(z.string().max(200)).max(100)]))
  .superRefine((person, context) => {
    for (const [key, value] of Object.entries(person)) {
      if (!parseTarget(key)) {
        context.addIssue({
          code: "custom",
          message: `“${key}” is not a field. Use one of: ${fieldNames.join(", ")} or custom:<name>.`,
        });
      } else if (Array.isArray(value) && key !== "tags") {
        context.addIssue({ code: "custom", message: `“${key}” takes one value, not a list.` });
      }
    }
  });

/** The body of POST /c/{slug}/api/persons/batch. `import` is for the portal's own loader. */
export const PersonsBatch = z.object({
  persons: z.array(IncomingPerson).min(1).max(batchLimit),
  duplicates: DuplicateRule.default("fill"),
  dateOrder: DateOrder.default("mdy"),
  import: z
    .object({
      id: z.uuid(),
      fileName: z.string().max(200),
      /** Who loads the list. */
      by: z.string().max(200),
      /** For each person: its row and line in the list, and the contact that it changes, or null for a new one. */
      rows: z.array(z.tuple([z.number().int(), z.number().int(), z.uuid().nullable()])),
    })
    .optional(),
});
export type PersonsBatch = z.infer<typeof PersonsBatch>;

/** What a call did. `results` is in the order of the persons. */
export const BatchAnswer = z.object({
  batchId: z.string(),
  figures: Figures,
  results: z.array(
    z.object({ outcome: Outcome, contactId: z.string().nullable(), sameAs: z.number().nullable() }),
  ),
  problems: z.array(ValueProblem),
});
export type BatchAnswer = z.infer<typeof BatchAnswer>;
