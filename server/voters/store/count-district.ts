import "server-only";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import { plainScope, scopeKinds, type VoterScope } from "@/lib/voters/scope";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { findVoters } from "@/server/voters/store/find-voters";

/** What a campaign sees of the voter file. */
export interface DistrictCount {
  voters: number;
  /** Districts in which nobody in the file lives, in words: probably mistyped. With a few that there are. */
  strays: string[];
}

const examples = 8;

/** How many voters a campaign sees; null where it has no voter file. `scope`: its districts, where they can be read. */
export const countDistrict = (slug: Slug, scope: VoterScope | null): Promise<DistrictCount | null> =>
  readPocket(slug, async (pocket) => {
    if (!findVoters(pocket)) return null;
    const { voters } = await queryRow(
      pocket,
      z.object({ voters: Count }),
      "SELECT count(*) AS voters FROM voters.voter",
    );
    const strays: string[] = [];
    if (scope) {
      const plain = plainScope(scope);
      for (const { kind, label, column } of scopeKinds)
        strays.push(...(await findStrays(pocket, label, column, plain[kind])));
    }
    return { voters, strays };
  });

/** Those of `values` that no voter of the file has in a column of a known list. */
async function findStrays(
  pocket: Pocket,
  label: string,
  column: string,
  values: readonly string[],
): Promise<string[]> {
  if (values.length === 0) return [];
  const known = await queryRows(
    pocket,
    z.object({ value: z.string() }),
    `SELECT ${column} AS value FROM voters.known WHERE ${column} IS NOT NULL
      GROUP BY 1 ORDER BY count(*) DESC, 1`,
  );
  const there = known.map(({ value }) => value);
  const some = there.slice(0, examples).join(", ") + (there.length > examples ? " …" : "");
  return values
    .filter((value) => !there.includes(value))
    .map((value) => `${label} ${value}${some === "" ? "" : ` (in the file: ${some})`}`);
}
