import "server-only";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { NewRelease } from "./begin-release";
import { releasePath } from "./release-path";

/** Where a voter was and is: the columns by which a campaign's districts are told, of both releases. */
const scoped = [
  "state",
  "congressional_district",
  "state_senate_district",
  "state_house_district",
  "county",
  "precinct",
];
const both = scoped.flatMap((name) => [`o.${name} AS old_${name}`, `n.${name} AS new_${name}`]);

/**
 * Notes in a release what is other than in the one before, voter by voter: who is new, who was dropped, who moved, whose party or districts
 * changed. Without a release before nothing is noted.
 */
export async function noteChanges(release: NewRelease, before: string | null): Promise<void> {
  if (before === null) {
    await execute(
      release,
      `CREATE TABLE voter_change (
         voter_uid VARCHAR, is_new BOOLEAN, is_dropped BOOLEAN, moved BOOLEAN,
         old_party VARCHAR, new_party VARCHAR,
         ${scoped.flatMap((name) => [`old_${name} VARCHAR`, `new_${name} VARCHAR`]).join(", ")})`,
    );
    return;
  }
  await execute(release, `ATTACH ${quoteText(releasePath(before))} AS before (READ_ONLY)`);
  const districts = scoped.map((name) => `o.${name} IS DISTINCT FROM n.${name}`).join(" OR ");
  await execute(
    release,
    `CREATE TABLE voter_change AS SELECT * FROM (
       SELECT coalesce(n.voter_uid, o.voter_uid) AS voter_uid,
              o.voter_uid IS NULL AS is_new, n.voter_uid IS NULL AS is_dropped,
              coalesce(o.street_key <> n.street_key OR o.zip[1:5] <> n.zip[1:5]
                OR o.unit_key <> n.unit_key, false) AS moved,
              o.party AS old_party, n.party AS new_party, ${both.join(", ")}, ${districts} AS elsewhere
         FROM before.voter o FULL JOIN voter n ON n.voter_uid = o.voter_uid)
      WHERE is_new OR is_dropped OR moved OR old_party IS DISTINCT FROM new_party OR elsewhere`,
  );
  await execute(release, "DETACH before");
}
