import { toldApart } from "@/server/linking/store/told-apart";
import { countRows, execute, holdsAny } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { FoundTables } from "./found-tables";
import { linksWithin } from "./links-within";
import { orderMembers } from "./order-members";

/**
 * Makes the temporary tables `found_group`: the contacts of each group that links of at least `threshold`
 * make, as it is now: of contacts that were neither merged, deleted nor told apart since the search; and
 * `group_facts`: how many `members` each has, and the score of the `weakest` link that holds them together.
 * `dropGroups` ends them.
 */
export async function createGroups(pocket: Pocket, found: FoundTables, threshold: number): Promise<void> {
  await regroupChanged(pocket, found);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE found_group AS
     SELECT group_no, person_id FROM (
       SELECT person_id,
              max(CASE WHEN joins < $threshold THEN place END)
                OVER (PARTITION BY pool ORDER BY place) AS group_no
         FROM (SELECT * FROM ${found.members} WHERE pool NOT IN (SELECT pool FROM changed_pool)
               UNION ALL SELECT * FROM regrouped))
     QUALIFY count(*) OVER (PARTITION BY group_no) > 1`,
    { threshold },
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE group_facts AS
     SELECT group_no, count(*) AS members, any_value(w.weakest) AS weakest FROM found_group JOIN (
              SELECT x.group_no, min(d.score) AS weakest FROM ${linksWithin(found)}
               WHERE d.score >= $threshold GROUP BY 1
            ) w USING (group_no)
      GROUP BY group_no`,
    { threshold },
  );
}

/**
 * Makes `changed_pool`: where a contact is gone, or was told apart from another; and `regrouped`: the order
 * of who is left there, made anew.
 */
async function regroupChanged(pocket: Pocket, { pairs, members }: FoundTables): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE changed_pool AS
     SELECT pool FROM ${members} m LEFT JOIN person p ON p.id = m.person_id
      GROUP BY 1 HAVING count(p.id) < count(*) OR pool = 0
      UNION
     SELECT x.pool FROM ${toldApart} d
       JOIN ${members} x ON x.person_id = d.a_id JOIN ${members} y ON y.person_id = d.b_id
       ANTI JOIN (SELECT * FROM ${pairs} WHERE apart) k ON k.a_id = d.a_id AND k.b_id = d.b_id
      WHERE x.pool = y.pool`,
  );
  await execute(
    pocket,
    "CREATE OR REPLACE TEMP TABLE regrouped (place INTEGER, pool INTEGER, person_id UUID, joins DOUBLE)",
  );
  if (!(await holdsAny(pocket, "changed_pool"))) return;
  await createLeft(pocket, { pairs, members });
  const people = await countRows(pocket, "person_left");
  await orderMembers(pocket, { people, links: "link_left", apart: "apart_left" });
  // Behind all others and below none of their pools, so that no two are taken for one.
  await execute(
    pocket,
    `INSERT INTO regrouped (place, pool, person_id, joins)
     SELECT (SELECT max(place) FROM ${members}) + o.place, -o.pool, p.person_id, o.joins
       FROM member_order o JOIN person_left p USING (n)`,
  );
  for (const table of ["person_left", "link_left", "apart_left", "member_order"])
    await execute(pocket, `DROP TABLE ${table}`);
}

/** Of the changed pools: who is still there, numbered from 0, who of them is linked, and who is apart. */
async function createLeft(pocket: Pocket, { pairs, members }: FoundTables): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE person_left AS
     SELECT (row_number() OVER (ORDER BY person_id) - 1)::INTEGER AS n, person_id FROM ${members}
      WHERE pool IN (SELECT pool FROM changed_pool) AND person_id IN (SELECT id FROM person)`,
  );
  const numbered = "JOIN person_left x ON x.person_id = d.a_id JOIN person_left y ON y.person_id = d.b_id";
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE apart_left AS
     SELECT x.n AS a, y.n AS b FROM (
              SELECT a_id, b_id FROM ${pairs} WHERE apart UNION SELECT a_id, b_id FROM ${toldApart}
            ) d ${numbered}`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE link_left AS
     SELECT x.n AS a, y.n AS b, d.score FROM ${pairs} d ${numbered}
       ANTI JOIN ${toldApart} t ON t.a_id = d.a_id AND t.b_id = d.b_id WHERE NOT d.apart`,
  );
}
