import { z } from "zod";
import type { ImportPath } from "@/lib/imports/import-plan";
import type { PlanInput, Planned } from "@/server/imports/store/plan-input";
import { createCustomFields } from "@/server/people/store/create-custom-fields";
import { personColumns } from "@/server/people/store/person-columns";
import type { Shape } from "@/server/people/store/shape";
import { execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { saveProblems } from "./save-problems";
import { updatedRows } from "./updated-rows";
import { writeCustomChanges } from "./write-custom-changes";
import { writeTags } from "./write-tags";
import { insertedRows } from "./written-id";

/** A list that is to be written, and what is told of that. */
export interface ApplyInput extends PlanInput {
  fileName: string;
  path: ImportPath;
  appliedBy: string;
  at: Date;
  /** Where the plan of a whole list is kept beside it; a call of the API has none. */
  dir?: string;
}

const names = personColumns.map(({ name }) => name);

/** Writes what a plan says, whose temporary tables this connection has, inside the caller's transaction. */
export async function applyPlan(pocket: Pocket, input: ApplyInput, planned: Planned): Promise<Planned> {
  pocket.step("Writing contacts", 0.5);
  const customs = await createCustomFields(pocket, planned.customs, input.at);
  await inOrder(pocket, planned.plan.figures.inserted < rowGroup, async () => {
    await insertPersons(pocket, input, planned.shape);
    pocket.step("Changing contacts", 0.7);
    await noteConfirmed(pocket, input);
    await updatePersons(pocket, input);
    pocket.step("Writing own fields and tags", 1);
    await writeCustomChanges(pocket, input, planned.shape, customs);
  });
  if (planned.shape.hasTags) await writeTags(pocket, input, planned.shape);
  await saveProblems(pocket, input, planned);
  return planned;
}

/** How many rows DuckDB compresses together. */
const rowGroup = 122_880;

/** Rows that come in order go into a table once; else each thread gathers its own, and those of a `short` list are then written anew. */
async function inOrder(pocket: Pocket, short: boolean, work: () => Promise<void>): Promise<void> {
  if (!short) return work();
  await execute(pocket, "SET preserve_insertion_order = true");
  await work();
  // Nothing can be set in a transaction that has failed; the setting then goes back with the memory.
  await execute(pocket, "SET preserve_insertion_order = false");
}

/** People are written in the order in which they are listed, so that a page of contacts lies together in the file. */
async function insertPersons(pocket: Pocket, input: ApplyInput, shape: Shape) {
  const { jobId, fileName, at, source } = input;
  await execute(
    pocket,
    `INSERT INTO person (id, ${names.join(", ")}, source, created_at, updated_at)
     SELECT d.person_id, ${names.map((name) => `i.${name}`).join(", ")}, $fileName,
            ${sqlTime(at)}, ${sqlTime(at)}
       FROM ${shape.rows(names)} i JOIN ${insertedRows(input)} d USING (row)
      ORDER BY i.last_name, i.first_name`,
    { ...source.values, fileName },
  );
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind)
     SELECT '${jobId}'::UUID, line, person_id, 'insert' FROM ${insertedRows(input)}`,
  );
}

/**
 * That a list says again whom not to contact is written down too, though it changes nothing: an undo of the list that said
 * it first then leaves it.
 */
async function noteConfirmed(pocket: Pocket, { jobId }: ApplyInput) {
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field, new_value)
     SELECT '${jobId}'::UUID, list_line, id, 'confirmed', 'do_not_contact', list_says FROM merged
      WHERE list_says IS NOT NULL AND n_do_not_contact IS NOT DISTINCT FROM do_not_contact`,
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
    `INSERT INTO import_change (batch_id, line, person_id, kind, field, old_value, new_value)
     ${journal.join(" UNION ALL ")}`,
  );
  const touched = `(SELECT * FROM merged WHERE row IN ${updatedRows})`;
  await execute(pocket, `DELETE FROM person WHERE id IN (SELECT id FROM ${touched})`);
  await execute(
    pocket,
    `INSERT INTO person (id, ${names.join(", ")}, volunteer_status, source, created_at, updated_at)
     SELECT id, ${names.map((name) => `n_${name}`).join(", ")}, volunteer_status, source, created_at,
            ${sqlTime(at)}
       FROM ${touched}`,
  );
}
