import { z } from "zod";
import { uuidv7 } from "@/lib/platform/uuid";
import type { PlanInput } from "@/server/imports/store/plan-input";
import type { Shape } from "@/server/people/store/shape";
import { execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { tagNames } from "./tag-names";
import { insertedRows } from "./written-id";

/** Gives the contacts of a list their tags, and makes the tags that the campaign doesn't have yet. */
export async function writeTags(pocket: Pocket, input: PlanInput & { at: Date }, shape: Shape) {
  const { jobId, at, source } = input;
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE tagged AS
     SELECT * FROM (SELECT d.person_id, ${tagNames("i.tag_list")} AS name
                      FROM ${shape.rows(["tag_list"])} i JOIN ${insertedRows(input)} d USING (row)
                        WHERE i.tag_list IS NOT NULL)
      WHERE name <> '' UNION ALL SELECT person_id, name FROM tag_add`,
    source.values,
  );
  const missing = await queryRows(
    pocket,
    z.object({ name: z.string() }),
    `SELECT min(name) AS name FROM tagged a ANTI JOIN tag t ON lower(t.name) = lower(a.name)
       GROUP BY lower(a.name) ORDER BY 1`,
  );
  const made = missing.map(({ name }) => ({ id: uuidv7(at.getTime()), name }));
  await execute(
    pocket,
    `INSERT INTO tag (id, name, created_at)
     SELECT m.id, m.name, ${sqlTime(at)}
       FROM (SELECT unnest(from_json($made::JSON, '[{"id":"UUID","name":"VARCHAR"}]'), max_depth := 2)) m`,
    { made: JSON.stringify(made) },
  );
  await execute(
    pocket,
    `INSERT INTO person_tag (person_id, tag_id)
     SELECT DISTINCT a.person_id, t.id FROM tagged a JOIN tag t ON lower(t.name) = lower(a.name)`,
  );
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field, new_value)
     SELECT DISTINCT '${jobId}'::UUID, a.line, a.person_id, 'tag', t.name, t.id::VARCHAR
       FROM tag_add a JOIN tag t ON lower(t.name) = lower(a.name)`,
  );
}
