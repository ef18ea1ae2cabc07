import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * What two contacts must share to be compared at all; SQL over `linkage_record`, NULL where it says nothing. Several ways, since one typing
 * error spoils any one of them. Names stand sorted, so that a swap is found.
 */
const keys: readonly string[] = [
  "voter",
  "email",
  "mailbox",
  "least(f, l) || '|' || greatest(f, l)",
  "least(fs, ls) || '|' || greatest(fs, ls)",
  "ymd",
  "ymd || '|' || left(l, 3)",
  "ymd || '|' || left(f, 3)",
  "ymd[1:4] || least(ymd[5:6], ymd[7:8]) || greatest(ymd[5:6], ymd[7:8]) || '|' || left(f, 1)",
  "ymd[5:8] || '|' || ls",
  "ymd[5:8] || '|' || fs",
  "ymd[1:6] || '|' || ls",
  "ymd[1:6] || '|' || fs",
  "ymd[1:4] || ymd[7:8] || '|' || ls",
  "ymd[1:4] || ymd[7:8] || '|' || fs",
  "zip || '|' || ls",
  "zip || '|' || f",
  "city || '|' || ls",
  "city || '|' || f || left(l, 1)",
  "house || '|' || left(street, 5) || '|' || coalesce(zip, city)",
  "house || '|' || left(street, 5) || '|' || fs",
  "left(street, 8) || '|' || fs",
];

/** A key that more contacts share than this tells nothing; what they have besides finds them. */
const mostInBlock = 60;

/** All that is compared: of records that are equal in it the first stands for the others, or a hundred copies of a row would fill every block. */
const whole = "voter, f, l, born, email, phones, address, unit, zip, city, suffix";

/** Makes the temporary table `candidate`: the pairs of records (`a` < `b`) that share a key, or of which one is the other's copy. */
export async function createCandidates(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE copy AS
     SELECT n, first FROM (SELECT n, min(n) OVER (PARTITION BY ${whole}) AS first FROM linkage_record)
      WHERE n <> first`,
  );
  const keyed = [
    ...keys.map(
      (sql, kind) =>
        `SELECT n, ${kind} AS kind, hash(${sql}) AS key FROM linkage_record WHERE (${sql}) IS NOT NULL`,
    ),
    `SELECT n, ${keys.length}, hash(unnest(phones)) FROM linkage_record`,
  ];
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE block_key AS
     SELECT n, kind, key FROM (${keyed.join(" UNION ALL ")}) WHERE n NOT IN (SELECT n FROM copy)
     QUALIFY count(*) OVER (PARTITION BY kind, key) BETWEEN 2 AND ${mostInBlock}`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE candidate AS
     SELECT DISTINCT x.n AS a, y.n AS b FROM block_key x JOIN block_key y ON x.kind = y.kind AND x.key = y.key
       AND x.n < y.n
     UNION ALL SELECT first, n FROM copy`,
  );
  for (const table of ["block_key", "copy"]) await execute(pocket, `DROP TABLE ${table}`);
}
