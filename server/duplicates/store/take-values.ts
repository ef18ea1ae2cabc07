import { VARCHAR } from "@duckdb/node-api";
import { z } from "zod";
import { uuidv7 } from "@/lib/platform/uuid";
import { uniteMarks } from "@/server/people/store/marks";
import { personColumns } from "@/server/people/store/person-columns";
import type { Editor } from "@/server/people/store/person-edit";
import { createFrom, execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Columns of which the kept contact can get the merged one's value. */
const columns = [
  ...personColumns.map(({ name, type }) => ({ name: name as string, type: type as string })),
  { name: "volunteer_status", type: "VARCHAR" },
];
const untouched = ["source", "created_at"];

/** SQL of a column after the merge: the kept contact's value, unless it has none or the other's was chosen. Marks add up. */
const merged = ({ name }: (typeof columns)[number]) =>
  name === "do_not_contact"
    ? uniteMarks("k_do_not_contact", "m_do_not_contact")
    : `CASE WHEN m_${name} IS NOT NULL AND (k_${name} IS NULL OR contains(take, ',${name},')) THEN m_${name} ELSE k_${name} END`;

/**
 * Gives the kept contacts of `merge_pair` their columns and takes the merged ones out; what changed is noted for taking it back,
 * and in the temporary table `merge_took` for the contacts' history.
 */
export async function takeColumns(pocket: Pocket, at: Date): Promise<void> {
  const both = columns.map(({ name }) => `k.${name} AS k_${name}, m.${name} AS m_${name}`);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_both AS
     SELECT *, ${columns.map((column) => `${merged(column)} AS n_${column.name}`).join(", ")}
       FROM (SELECT p.*, ${both.join(", ")}, ${untouched.map((name) => `k.${name}`).join(", ")}
               FROM merge_pair p JOIN person k ON k.id = p.kept_id JOIN person m ON m.id = p.merged_id)`,
  );
  const changes = columns.map(
    ({
      name,
    }) => `SELECT merge_id, kept_id, '${name}' AS field, k_${name}::VARCHAR AS old_value, n_${name}::VARCHAR AS new_value
                     FROM merge_both WHERE n_${name} IS DISTINCT FROM k_${name}`,
  );
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE merge_took AS ${changes.join(" UNION ALL ")}`);
  await execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value)
     SELECT merge_id, 'column', field, old_value FROM merge_took UNION ALL SELECT merge_id, 'column_is', field, new_value FROM merge_took`,
  );
  await execute(
    pocket,
    "DELETE FROM person WHERE id IN (SELECT kept_id FROM merge_pair UNION ALL SELECT merged_id FROM merge_pair)",
  );
  const names = columns.map(({ name }) => name);
  await execute(
    pocket,
    `INSERT INTO person (id, ${[...names, ...untouched].join(", ")}, updated_at)
     SELECT kept_id, ${names.map((name) => `n_${name}`).join(", ")}, ${untouched.join(", ")}, ${sqlTime(at)} FROM merge_both`,
  );
}

/** The merged contacts' own fields that the kept ones have no value in. */
export async function takeCustoms(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_took_custom AS
     SELECT m.merge_id, m.kept_id, f.id, f.name, v.value
       FROM merge_pair m JOIN person_custom_field v ON v.person_id = m.merged_id JOIN custom_field f ON f.id = v.custom_field_id
       ANTI JOIN person_custom_field h ON h.person_id = m.kept_id AND h.custom_field_id = v.custom_field_id`,
  );
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value) SELECT kept_id, id, value FROM merge_took_custom`,
  );
  await execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value)
     SELECT merge_id, 'custom_is', id::VARCHAR, value FROM merge_took_custom`,
  );
  await execute(
    pocket,
    "INSERT INTO merge_took SELECT merge_id, kept_id, name, NULL, value FROM merge_took_custom",
  );
}

/** The merged contacts' tags that the kept ones don't have. */
export async function takeTags(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_took_tag AS
     SELECT DISTINCT m.merge_id, m.kept_id, t.tag_id FROM merge_pair m JOIN person_tag t ON t.person_id = m.merged_id
       ANTI JOIN person_tag h ON h.person_id = m.kept_id AND h.tag_id = t.tag_id`,
  );
  await execute(
    pocket,
    "INSERT INTO person_tag (person_id, tag_id) SELECT kept_id, tag_id FROM merge_took_tag",
  );
  await execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value) SELECT merge_id, 'tag_is', tag_id::VARCHAR, NULL FROM merge_took_tag`,
  );
}

const Took = z.object({
  keptId: z.string(),
  field: z.string(),
  oldValue: z.string().nullable(),
  newValue: z.string().nullable(),
});

/** Writes what the kept contacts got into their history. */
export async function writeMergeEdits(pocket: Pocket, { by, at }: Editor): Promise<void> {
  const took = await queryRows(
    pocket,
    Took,
    `SELECT kept_id AS "keptId", field, old_value AS "oldValue", new_value AS "newValue" FROM merge_took`,
  );
  await createFrom(pocket, "merge_edit", took, [
    { name: "id", type: VARCHAR, of: () => uuidv7(at.getTime()) },
    { name: "person_id", type: VARCHAR, of: ({ keptId }) => keptId },
    { name: "field", type: VARCHAR, of: ({ field }) => field },
    { name: "old_value", type: VARCHAR, of: ({ oldValue }) => oldValue },
    { name: "new_value", type: VARCHAR, of: ({ newValue }) => newValue },
  ]);
  await execute(
    pocket,
    `INSERT INTO person_edit (id, person_id, field, old_value, new_value, edited_by, edited_at)
     SELECT id::UUID, person_id::UUID, field, old_value, new_value, $by, ${sqlTime(at)} FROM merge_edit`,
    { by },
  );
}
