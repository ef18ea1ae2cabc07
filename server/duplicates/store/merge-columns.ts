import { channels } from "@/lib/people/fields";
import { personColumns } from "@/server/people/store/person-columns";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Columns of which the kept contact can get the merged one's value. */
const columns = [...personColumns.map(({ name }) => name as string), "volunteer_status"];
const untouched = ["source", "created_at"];

/** SQL of a channel that any of a group's contacts up to this turn (`w`) is marked with. */
const markUntilNow = (channel: string) =>
  `CASE WHEN bool_or(contains(',' || do_not_contact || ',', ',${channel},')) OVER w THEN '${channel}' END`;

/** SQL of whom not to contact by all of a group's contacts up to this turn (`w`): marks add up. */
const marksUntilNow = `CASE WHEN round = 0 THEN do_not_contact
  ELSE nullif(concat_ws(',', ${channels.map(markUntilNow).join(", ")}), '') END`;

/**
 * SQL of a column after this turn: what was last picked although there was a value, else the first that a
 * contact has.
 */
function valueUntilNow(name: string, picked: ReadonlySet<string>): string {
  if (name === "do_not_contact") return marksUntilNow;
  const first = `first_value(${name} IGNORE NULLS) OVER w`;
  if (!picked.has(name)) return first;
  const values = `CASE WHEN contains(picked, ',${name},') THEN ${name} END`;
  return `coalesce(last_value(${values} IGNORE NULLS) OVER w, ${first})`;
}

/**
 * Gives the kept contacts of `merge_line` their columns and takes the merged ones out; what changed by which
 * merge is noted for taking it back, and in the temporary table `merge_change` for the contacts' history.
 */
export async function mergeColumns(pocket: Pocket, at: Date, picked: ReadonlySet<string>): Promise<void> {
  const values = columns.map((name) => `${valueUntilNow(name, picked)} AS ${name}`);
  const unchanged = untouched.map((name) => `first_value(${name}) OVER w AS ${name}`);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_value AS
     SELECT merge_id, round, kept_id, ${[...values, ...unchanged].join(", ")}
       FROM merge_line l JOIN person p ON p.id = l.person_id
     WINDOW w AS (PARTITION BY kept_id ORDER BY round ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`,
  );
  const changes = columns.map(
    (name) =>
      `SELECT n.merge_id, n.kept_id, '${name}' AS field,
              k.${name}::VARCHAR AS old_value, n.${name}::VARCHAR AS new_value
         FROM merge_value n JOIN merge_value k ON k.kept_id = n.kept_id AND k.round = n.round - 1
        WHERE n.${name} IS DISTINCT FROM k.${name}`,
  );
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE merge_change AS ${changes.join(" UNION ALL ")}`);
  await execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value)
     SELECT merge_id, 'column', field, old_value FROM merge_change
     UNION ALL SELECT merge_id, 'column_is', field, new_value FROM merge_change`,
  );
  await execute(pocket, "DELETE FROM person WHERE id IN (SELECT person_id FROM merge_line)");
  const names = [...columns, ...untouched].join(", ");
  await execute(
    pocket,
    `INSERT INTO person (id, ${names}, updated_at) SELECT kept_id, ${names}, ${sqlTime(at)} FROM merge_value
     QUALIFY row_number() OVER (PARTITION BY kept_id ORDER BY round DESC) = 1`,
  );
}
