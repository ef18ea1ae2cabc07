import { z } from "zod";
import { fieldNames, parseTarget } from "@/lib/people/fields";
import { DateOrder } from "@/lib/people/mapping";
import { PersonId } from "@/lib/people/person-id";
import { fieldKey } from "./check-mapping";
import { DuplicateRule, FieldRules, Figures, Outcome, ValueProblem } from "./import-plan";
import { limits } from "./limits";

/** The most contacts that one call may carry. */
export const batchLimit = 5_000;

/** As long as a line of a list may be: what the loader reads it must be able to send. */
const Text = z.string().max(limits.lineBytes);

/** One value of a contact, as the API takes it. */
export const PersonValue = z.union([Text, z.number(), z.boolean(), z.null()]);
/** Tags, which also come as a list. */
export const PersonTags = z.array(Text).max(limits.columns);

const valueForms = `A value is a text of at most ${limits.lineBytes} characters, a number, true, false or null.`;
const personsForm = `Send 1 to ${batchLimit.toLocaleString("en-US")} contacts.`;

export type IncomingPerson = Record<string, z.infer<typeof PersonValue> | z.infer<typeof PersonTags>>;

/** A contact on its way in: fields by their names, own fields as `custom:<name>`, tags also as a list. */
export const IncomingPerson = z.custom<IncomingPerson>().superRefine((person: unknown, context) => {
  if (typeof person !== "object" || person === null || Array.isArray(person)) {
    context.addIssue({ code: "custom", message: "A contact is an object of fields and values." });
    return;
  }
  for (const [key, value] of Object.entries(person)) {
    const problem = findProblem(key, value);
    if (problem) context.addIssue({ code: "custom", ...problem });
  }
  const again = findRepeated(Object.keys(person));
  if (again) context.addIssue({ code: "custom", message: `“${again}” is given twice, in two spellings.` });
});

/** A key that names the field of another one, as custom:Shirt and custom:shirt do; undefined where there is none. */
function findRepeated(keys: readonly string[]): string | undefined {
  if (!keys.some((key) => key.startsWith("custom:"))) return undefined;
  const seen = new Set<string>();
  return keys.find((key) => {
    const target = parseTarget(key);
    if (!target) return false;
    const isThere = seen.has(fieldKey(target));
    seen.add(fieldKey(target));
    return isThere;
  });
}

/** What is wrong with a value. The many of a call that are plain text are right at a glance; only the others meet a schema. */
function findProblem(key: string, value: unknown): { message: string; path?: string[] } | null {
  if (key.length > 100 || !parseTarget(key)) {
    const names = fieldNames.join(", ");
    return { message: `“${key.slice(0, 100)}” is not a field. Use one of: ${names} or custom:<name>.` };
  }
  if (typeof value === "string" && value.length <= limits.lineBytes) return null;
  const isList = Array.isArray(value);
  if (isList && key !== "tags") return { message: `“${key}” takes one value, not a list.` };
  const { success } = (isList ? PersonTags : PersonValue).safeParse(value);
  return success ? null : { message: valueForms, path: [key] };
}

/** The body of POST /c/{slug}/api/persons/batch. `import` is for the portal's own loader. */
export const PersonsBatch = z.object(
  {
    persons: z.array(IncomingPerson, personsForm).min(1, personsForm).max(batchLimit, personsForm),
    duplicates: z.enum(DuplicateRule.options, "Use keep, fill, overwrite or create.").default("fill"),
    dateOrder: DateOrder.default("mdy"),
    import: z
      .object({
        id: z.uuid(),
        fileName: z.string().max(200),
        /** Who loads the list. */
        by: z.string().max(200),
        /** How often the list was begun anew after something of it had been taken back. */
        generation: z.number().int().min(0).default(0),
        /** Fields that are treated otherwise than `duplicates` says. */
        fields: FieldRules.default({}),
        /** For each person: its row and line in the list, and the contact that it changes, or null for a new one. */
        rows: z.array(z.tuple([z.number().int(), z.number().int(), PersonId.nullable()])),
      })
      .optional(),
  },
  'The body is an object. Send {"persons": [ … ]}.',
);
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
