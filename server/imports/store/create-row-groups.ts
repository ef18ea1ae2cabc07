import { z } from "zod";
import type { MatchRule } from "@/lib/imports/import-plan";
import { joinNickname } from "@/server/people/store/same-person";
import { Count, execute, holdsAny, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { cannotBeOne } from "./incoming-traits";
import { rankOf } from "./rule-order";

/** In larger groups only equal names were joined; who is who in them needs no second look. */
const lookedThrough = 60;

/**
 * Makes two temporary tables of `alike`: `grouped`, the rows that are one person, each with the first of them (`root`), and
 * `doubt`, rows that need a person to decide: they share an id with somebody of another name, or fit several rows
 * (`first_row` is the first of them) that are different people. A decision "repeat" (in `manual_decision`) joins such a row to that first one.
 */
export async function createRowGroups(pocket: Pocket, rules: readonly MatchRule[]): Promise<void> {
  if (!(await holdsAny(pocket, "alike"))) return createNoGroups(pocket);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE doubt AS
     SELECT * FROM (SELECT row, arg_min(first_row, (${rankOf(rules)}, first_row)) AS first_row,
                           arg_min(rule, (${rankOf(rules)}, first_row)) AS rule,
                           arg_min(clash, (${rankOf(rules)}, first_row)) AS clash
                      FROM alike GROUP BY row) WHERE clash`,
  );
  await execute(
    pocket,
    "CREATE OR REPLACE TEMP TABLE edge AS SELECT row, first_row, rule FROM alike WHERE NOT clash",
  );
  await joinGroups(pocket);
  if (await findConflicts(pocket)) {
    await doubtBridges(pocket);
    await joinGroups(pocket);
    // Whom no single row has brought together is told apart by nobody but a person.
    if (await findConflicts(pocket)) {
      await doubtAll(pocket);
      await joinGroups(pocket);
    }
  }
  if (await holdsAny(pocket, "(FROM manual_decision WHERE verdict = 'repeat')")) await joinDecided(pocket);
}

/** Joins the rows that were decided to be the ones that they are alike. */
async function joinDecided(pocket: Pocket): Promise<void> {
  const decided = "row IN (SELECT row FROM manual_decision WHERE verdict = 'repeat')";
  await execute(pocket, `INSERT INTO edge SELECT row, first_row, rule FROM doubt WHERE ${decided}`);
  await execute(pocket, `DELETE FROM doubt WHERE ${decided}`);
  await joinGroups(pocket);
}

async function createNoGroups(pocket: Pocket): Promise<void> {
  await execute(pocket, "CREATE OR REPLACE TEMP TABLE grouped (row INTEGER, root INTEGER)");
  await execute(
    pocket,
    "CREATE OR REPLACE TEMP TABLE doubt (row INTEGER, first_row INTEGER, rule INTEGER, clash BOOLEAN)",
  );
}

/** SQL of the pairs of `edge` both ways round: a row (`a`), one that is alike it (`b`), by which rule. */
const near =
  "(SELECT row AS a, first_row AS b, rule FROM edge UNION ALL SELECT first_row, row, rule FROM edge)";

/** `grouped` from `edge`: every row takes the lowest number that its neighbours have, until none gets a lower one. */
async function joinGroups(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE grouped AS
     SELECT row, row AS root FROM edge UNION SELECT first_row, first_row FROM edge`,
  );
  for (;;) {
    await execute(
      pocket,
      `CREATE OR REPLACE TEMP TABLE grouped_next AS
       SELECT g.row, least(g.root, min(n.root)) AS root
         FROM grouped g JOIN ${near} e ON e.a = g.row
         JOIN grouped n ON n.row = e.b GROUP BY g.row, g.root`,
    );
    const { moved } = await queryRow(
      pocket,
      z.object({ moved: Count }),
      "SELECT count(*) AS moved FROM grouped g JOIN grouped_next n USING (row) WHERE n.root < g.root",
    );
    if (moved === 0) return;
    // Whoever points at a row takes what that one points at: a long chain is then short.
    await execute(
      pocket,
      `CREATE OR REPLACE TEMP TABLE grouped AS
       SELECT n.row, least(n.root, coalesce(up.root, n.root)) AS root
         FROM grouped_next n LEFT JOIN grouped_next up ON up.row = n.root`,
    );
  }
}

/** `conflict`: pairs of rows that came into one group although they are different people. Gives whether there are any. */
async function findConflicts(pocket: Pocket): Promise<boolean> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE conflict AS
     WITH looked AS (SELECT root FROM grouped GROUP BY root HAVING count(*) BETWEEN 3 AND ${lookedThrough}),
     member AS MATERIALIZED (SELECT i.*, g.root FROM grouped g JOIN looked USING (root)
       JOIN incoming i USING (row))
     SELECT a.row AS a, b.row AS b, a.root FROM member a JOIN member b ON a.root = b.root
       AND a.row < b.row ${joinNickname("n", "a.kf", "b.kf")}
      WHERE ${cannotBeOne("a", "b", "n")}`,
  );
  return holdsAny(pocket, "conflict");
}

/** A row that is alike two rows in conflict could be either: it stands aside, and joins nobody. */
async function doubtBridges(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE bridge AS
     WITH near AS MATERIALIZED ${near}
     SELECT x.a AS row, min(x.b) AS first_row, arg_min(x.rule, x.b) AS rule
       FROM near x JOIN near y ON x.a = y.a
         JOIN conflict c ON c.a = least(x.b, y.b) AND c.b = greatest(x.b, y.b)
     WHERE x.b <> y.b GROUP BY x.a`,
  );
  await execute(
    pocket,
    "DELETE FROM edge WHERE row IN (SELECT row FROM bridge) OR first_row IN (SELECT row FROM bridge)",
  );
  await execute(
    pocket,
    "INSERT INTO doubt SELECT row, first_row, rule, true FROM bridge ANTI JOIN doubt USING (row)",
  );
}

async function doubtAll(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO doubt
     SELECT g.row, min(e.b), arg_min(e.rule, e.b), true
       FROM (SELECT row FROM grouped WHERE root IN (SELECT root FROM conflict)) g ANTI JOIN doubt USING (row)
       JOIN ${near} e ON e.a = g.row GROUP BY g.row`,
  );
  await execute(
    pocket,
    "DELETE FROM edge WHERE row IN (SELECT row FROM grouped WHERE root IN (SELECT root FROM conflict))",
  );
}
