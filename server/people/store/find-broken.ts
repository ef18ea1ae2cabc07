import "server-only";
import { z } from "zod";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** What must hold in every campaign: a count that should be 0, and what it means when it isn't. */
const invariants: readonly { sql: string; message: (rows: number) => string }[] = [
  {
    // Reads every value, which finds a damaged file.
    sql: "SELECT count(*) FILTER (hash(p) IS NULL) FROM person p",
    message: (rows) => `${rows} contacts can't be read.`,
  },
  {
    sql: "SELECT count(*) - count(DISTINCT id) FROM person",
    message: (rows) => `${rows} contacts share an id with another one.`,
  },
  {
    sql: "SELECT count(*) FROM person_tag t WHERE NOT EXISTS (FROM tag g WHERE g.id = t.tag_id)",
    message: (rows) => `${rows} tags hang on a tag that is gone.`,
  },
  {
    sql: `SELECT count(*) FROM person_custom_field v
           WHERE NOT EXISTS (FROM custom_field f WHERE f.id = v.custom_field_id)`,
    message: (rows) => `${rows} values of own fields hang on a field that is gone.`,
  },
  {
    sql: "SELECT count(*) FROM person WHERE email <> lower(email) OR email NOT LIKE '%_@_%'",
    message: (rows) => `${rows} contacts have an e-mail that isn't in its normal form.`,
  },
  {
    sql: `SELECT count(*) FROM person
           WHERE cell_phone NOT BETWEEN 10000000 AND 999999999999999
              OR home_phone NOT BETWEEN 10000000 AND 999999999999999`,
    message: (rows) => `${rows} contacts have a phone that isn't in its normal form.`,
  },
  {
    sql: "SELECT count(*) - count(DISTINCT id) FROM import_batch",
    message: (rows) => `${rows} imports are written down twice.`,
  },
];

export const invariantsChecked = invariants.length;

/** What doesn't hold of it in a campaign, in words. Reads every contact. */
export async function findBroken(pocket: Pocket): Promise<string[]> {
  const broken: string[] = [];
  for (const { sql, message } of invariants) {
    const { rows } = await queryRow(pocket, z.object({ rows: Count }), `SELECT (${sql}) AS rows`);
    if (rows > 0) broken.push(message(rows));
  }
  return broken;
}
