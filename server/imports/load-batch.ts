import { createHash } from "node:crypto";
import { fieldKey } from "@/lib/imports/check-mapping";
import { BatchAnswer, type PersonsBatch } from "@/lib/imports/persons-batch";
import { isField, parseTarget } from "@/lib/people/fields";
import { uuidv7 } from "@/lib/platform/uuid";
import { trimCell } from "@/lib/text/trim-cell";
import { applyImport } from "@/server/imports/store/apply-import";
import { createBatch } from "@/server/imports/store/create-batch";
import { findAnswer } from "@/server/imports/store/find-answer";
import { listResults } from "@/server/imports/store/list-results";
import { saveAnswer } from "@/server/imports/store/save-answer";
import { createSentRows } from "@/server/people/store/create-sent-rows";
import { sentSource } from "@/server/people/store/source";
import type { TokenHolder } from "@/server/platform/auth/token";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

/**
 * Loads one call's contacts in one transaction, by the same plan as any list. A key that was used before gives the
 * answer of then; without a key a call stands for itself. Refuses: conflict (the key came with another body), forbidden (another import's token).
 */
export async function loadBatch(
  holder: TokenHolder,
  key: string | null,
  body: PersonsBatch,
): Promise<BatchAnswer> {
  if (body.import && holder.tokenName !== `import:${body.import.id}`) {
    throw new Refusal("forbidden", "“import” is for the portal's own loader. Leave it out.");
  }
  const bodySha256 = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  return writePocket(
    holder.tenantSlug,
    async (pocket) => {
      if (key === null) return applyBatch(pocket, holder, body);
      const owner = body.import ? holder.tokenName : holder.tokenId;
      const before = await findAnswer(pocket, key, owner);
      if (before && before.bodySha256 !== bodySha256) {
        throw new Refusal(
          "conflict",
          "This Idempotency-Key was used with another body. Use a new key for new contacts.",
        );
      }
      if (before) return BatchAnswer.parse(JSON.parse(before.answer));
      const answer = await applyBatch(pocket, holder, body);
      await saveAnswer(pocket, { key, tokenId: owner, bodySha256, answer: JSON.stringify(answer) });
      return answer;
    },
    { heavy: true, writer: writerOf(holder, body) },
  );
}

const writerOf = ({ tokenName }: TokenHolder, { import: list }: PersonsBatch) =>
  list ? { what: `“${list.fileName}”`, by: list.by } : { what: `A call of the API (${tokenName})`, by: null };

async function applyBatch(pocket: Pocket, holder: TokenHolder, body: PersonsBatch): Promise<BatchAnswer> {
  const at = new Date();
  const batchId = body.import?.id ?? uuidv7();
  const fileName = body.import?.fileName ?? `API: ${holder.tokenName}`;
  const spell = oneSpelling();
  const persons = body.persons.map((person, k) => {
    const [row, line, personId] = body.import?.rows[k] ?? [k, k + 1, null];
    return { row, line, personId, values: asText(person, spell) };
  });
  // A blank cell of a list means something where blanks clear; a key that a caller leaves out does not.
  const keys = body.import
    ? Object.keys(body.persons[0] ?? {})
    : persons.flatMap(({ values }) => Object.keys(values));
  const targets = [...new Set(keys)].flatMap((key) => parseTarget(key) ?? []);
  await createSentRows(pocket, persons, targets);
  const { duplicates, dateOrder } = body;
  const { generation = 0, fields = {} } = body.import ?? {};
  const options = { duplicates, dateOrder, generation, fields };
  const planned = await applyImport(pocket, {
    jobId: batchId,
    source: sentSource(targets),
    options,
    decided: body.import !== undefined,
    fileName,
    path: "api",
    appliedBy: body.import?.by ?? holder.tokenName,
    at,
  });
  const { figures, problems } = planned.plan;
  await createBatch(pocket, {
    id: batchId,
    fileName,
    path: "api",
    duplicates: body.duplicates,
    appliedBy: body.import?.by ?? holder.tokenName,
    at,
    result: { figures },
    state: body.import ? "writing" : "done",
  });
  const results = body.import ? [] : await listResults(pocket, { jobId: batchId, options });
  return { batchId, figures, results, problems };
}

type Values = Record<string, string>;

/** One name for each own field of a call, however its contacts spell it. */
function oneSpelling(): (key: string) => string {
  const names = new Map<string, string>();
  return (key) => {
    const target = key.startsWith("custom:") ? parseTarget(key) : null;
    if (!target) return key;
    const field = fieldKey(target);
    const name = names.get(field) ?? (isField(field) ? field : key);
    names.set(field, name);
    return name;
  };
}

/** Every value as the text that a list would hold, without blanks around it. */
function asText(person: PersonsBatch["persons"][number], spell: (key: string) => string): Values {
  const values: Values = {};
  for (const [key, value] of Object.entries(person)) {
    const text = trimCell(Array.isArray(value) ? value.join(";") : String(value ?? ""));
    if (text !== "") values[spell(key)] = text;
  }
  return values;
}
