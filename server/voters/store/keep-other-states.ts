import "server-only";
import { z } from "zod";
import { scoreType } from "@/lib/voters/scores";
import { Count, execute, hasColumn, queryRow, quoteText } from "@/server/platform/duckdb/query";
import type { NewRelease } from "./begin-release";
import { releasePath } from "./release-path";
import { voterColumns, withheldColumns } from "./voter-columns";

const columnOf = (name: string) =>
  withheldColumns.includes(name) ? `coalesce(v.${name}, w.${name}) AS ${name}` : `v.${name}`;

/** Takes over from the current release the voters of the states that the new one doesn't hold. Gives how many. */
export async function keepOtherStates(release: NewRelease, current: string): Promise<number> {
  await execute(release, `ATTACH ${quoteText(releasePath(current))} AS current (READ_ONLY)`);
  const { others } = await queryRow(
    release,
    z.object({ others: Count }),
    "SELECT count(*) AS others FROM current.voter WHERE state NOT IN (SELECT DISTINCT state FROM incoming)",
  );
  if (others > 0) {
    // Releases without scores have no column for them.
    const scores = await hasColumn(release, "current", "voter", "scores");
    const columns = voterColumns.map((name) =>
      name === "scores" && !scores ? `NULL::${scoreType} AS scores` : columnOf(name),
    );
    await execute(
      release,
      `INSERT INTO incoming BY NAME
       SELECT ${columns.join(", ")}
         FROM current.voter v LEFT JOIN current.voter_withheld w USING (voter_uid)
        WHERE v.state NOT IN (SELECT DISTINCT state FROM incoming)`,
    );
  }
  await execute(release, "DETACH current");
  return others;
}
