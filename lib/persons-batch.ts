import { z } from "zod";
import { fieldNames, parseTarget } from "./fields";
import { DateOrder, DuplicateRule, Figures, Outcome, ValueProblem } from "./import-plan";

/** The most contacts that one call may carry. */
export const batchLimit = 5_000;

/** As long as a line of a list may be, since lists go through the same door. */
const longestText = 1_000_000;

/** One value of a contact, as the API takes it. */
export const PersonValue = z.union([z.string().max(longestText), z.number(), z.boolean(), z.null()]);
/** Tags, which also come as a list. */
export const PersonTags = z.array(z.string().max(200)).max(100);

export type IncomingPerson = Record<string, z.infer<typeof PersonValue> | z.infer<typeof PersonTags>>;

/** A contact on its way in: fields by their names, own fields as `custom:<name>`, tags also as a list. */
export const IncomingPerson = z.custom<IncomingPerson>().superRefine((person: unknown, context) => {
  if (typeof person !== "object" || person === null || Array.isArray(person)) {
    context.addIssue({ code: "custom", message: "A contact is an object: its fields and their values." });
    return;
  }
  for (const [key, value] of Object.entries(person)) {
    for (const issue of findIssues(key, value)) context.addIssue({ code: "custom", ...issue });
  }
});

/** What is wrong with a value. The many of a call that are plain text are right at a glance; only the others meet a schema. */
function findIssues(key: string, value: unknown): { message: string; path?: string[] }[] {
  if (key.length > 100 || !parseTarget(key)) {
    const names = fieldNames.join(", ");
    return [{ message: `“${key.slice(0, 100)}” is not a field. Use one of: ${names} or custom:<name>.` }];
  }
  if (typeof value === "string" && value.length <= longestText) return [];
  const isList = Array.isArray(value);
  if (isList && key !== "tags") return [{ message: `“${key}” takes one value, not a list.` }];
  const { error } = (isList ? PersonTags : PersonValue).safeParse(value);
  return (error?.issues ?? []).map(({ message, path }) => ({ message, path: [key, ...path.map(String)] }));
}

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

/** What a call did. `results` is in the order of the persons; the portal's own loader, which knows them, gets none. */
export const BatchAnswer = z.object({
  batchId: z.string(),
  figures: Figures,
  results: z.array(
    z.object({ outcome: Outcome, contactId: z.string().nullable(), sameAs: z.number().nullable() }),
  ),
  problems: z.array(ValueProblem),
});
export type BatchAnswer = z.infer<typeof BatchAnswer>;
