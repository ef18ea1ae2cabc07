import { z } from "zod";
import type { ImportPath } from "@/lib/import-plan";
import { uuidv7 } from "@/lib/uuid";
import { execute, queryRows, sqlTime } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { createCustomFields } from "./custom-columns";
import { personColumns } from "./person-columns";
import { type PlanInput, type Planned, planImport, updatedRows } from "./plan";
import { saveProblems } from "./problems";
import type { Shape } from "./shape";

export interface ApplyInput extends PlanInput {
  fileName: string;
  path: ImportPath;
  appliedBy: string;
  at: Date;
}

const insertedRows = "(SELECT row, person_id FROM decided WHERE outcome = 'inserted')";

const names = personColumns.map(({ name }) => name);

/**
 * Plans a list and writes what the plan says, with a journal of every change, inside the caller's transaction.
 * Gives the plan that was carried out. The temporary tables stay, for the report.
 */
export async function applyImport(pocket: Pocket, input: ApplyInput): Promise<Planned> {
  const planned = await planImport(pocket, input);
  const customs = await createCustomFields(pocket, planned.customs, input.at);
  await insertPersons(pocket, input, planned.shape);
  await updatePersons(pocket, input);
  await writeCustomValues(pocket, input, planned.shape, customs);
  if (planned.shape.hasTags) await writeTags(pocket, input);
  await saveProblems(pocket, input.source, planned, input.jobId);
  return planned;
}

async function insertPersons(pocket: Pocket, { jobId, fileName, at, source }: ApplyInput, shape: Shape) {
  await execute(
    pocket,
    `INSERT INTO person (id, ${names.join(", ")}, source, created_at, updated_at)
     SELECT d.person_id, ${names.map((name) => `i.${name}`).join(", ")}, $fileName, ${sqlTime(at)}, ${sqlTime(at)}
       FROM ${shape.sql} i JOIN ${insertedRows} d USING (row)`,
    { ...source.values, fileName },
  );
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind)
     SELECT '${jobId}'::UUID, line, person_id, 'insert' FROM decided WHERE outcome = 'inserted'`,
  );
}

/** Changed rows are deleted and inserted anew: the file stays smaller, and its checkpoint is cheaper, than by UPDATE. */
async function updatePersons(pocket: Pocket, { jobId, at }: ApplyInput) {
  const [any] = await queryRows(
    pocket,
    z.object({ row: z.number() }),
    `SELECT row FROM ${updatedRows} LIMIT 1`,
  );
  if (!any) return;
  const journal = personColumns.map(
    (
      { name },
      k,
    ) => `SELECT '${jobId}'::UUID, list_line, id, 'field', '${name}', ${name}::VARCHAR, n_${name}::VARCHAR
                        FROM merged WHERE (changed & ${1 << k}) <> 0`,
  );
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field, old_value, new_value) ${journal.join(" UNION ALL ")}`,
  );
  const touched = `(SELECT * FROM merged WHERE row IN ${updatedRows})`;
  await execute(pocket, `DELETE FROM person WHERE id IN (SELECT id FROM ${touched})`);
  await execute(
    pocket,
    `INSERT INTO person (id, ${names.join(", ")}, volunteer_status, source, created_at, updated_at)
     SELECT id, ${names.map((name) => `n_${name}`).join(", ")}, volunteer_status, source, created_at, ${sqlTime(at)} FROM ${touched}`,
  );
}

async function writeCustomValues(
  pocket: Pocket,
  { jobId, source }: ApplyInput,
  shape: Shape,
  customs: readonly { id: string; name: string; column: string }[],
) {
  if (customs.length === 0) return;
  const fields = customs.map(({ id }) => `'${id}'::UUID`).join(", ");
  const values = customs.map(({ column }) => `i.${column}`).join(", ");
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
     SELECT * FROM (SELECT d.person_id, unnest([${fields}]) AS field, unnest([${values}]) AS value
                      FROM ${shape.sql} i JOIN ${insertedRows} d USING (row)) WHERE value IS NOT NULL`,
    source.values,
  );
  const ids = customs
    .map(({ id, name }) => `WHEN '${name.replaceAll("'", "''")}' THEN '${id}'::UUID`)
    .join(" ");
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field, old_value, new_value)
     SELECT '${jobId}'::UUID, line, person_id, 'custom', name, old_value, new_value FROM custom_change`,
  );
  await execute(
    pocket,
    `DELETE FROM person_custom_field USING custom_change c
      WHERE person_custom_field.person_id = c.person_id AND person_custom_field.custom_field_id = c.field_id AND c.old_value IS NOT NULL`,
  );
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
     SELECT person_id, CASE name ${ids} END, new_value FROM custom_change`,
  );
}

async function writeTags(pocket: Pocket, { jobId, at }: ApplyInput) {
  const missing = await queryRows(
    pocket,
    z.object({ name: z.string() }),
    `SELECT min(name) AS name FROM tag_add a ANTI JOIN tag t ON lower(t.name) = lower(a.name) GROUP BY lower(a.name) ORDER BY 1`,
  );
  for (const { name } of missing) {
    await execute(pocket, `INSERT INTO tag (id, name, created_at) VALUES ($id, $name, ${sqlTime(at)})`, {
      id: uuidv7(at.getTime()),
      name,
    });
  }
  await execute(
    pocket,
    `INSERT INTO person_tag (person_id, tag_id)
     SELECT DISTINCT a.person_id, t.id FROM tag_add a JOIN tag t ON lower(t.name) = lower(a.name)`,
  );
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field, new_value)
     SELECT DISTINCT '${jobId}'::UUID, a.line, a.person_id, 'tag', t.name, t.id::VARCHAR
       FROM tag_add a JOIN tag t ON lower(t.name) = lower(a.name) WHERE a.outcome = 'matched'`,
  );
}
