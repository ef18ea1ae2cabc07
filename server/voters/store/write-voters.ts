import "server-only";
import { execute, holdsAny, sqlTime } from "@/server/platform/duckdb/query";
import type { NewRelease } from "./begin-release";
import { voterOrder, withheldColumns } from "./voter-columns";
import { unlessWithheld, writtenColumns } from "./written-columns";

/** Where a release comes from. `asOf`: ISO date on which the state or vendor made it. */
export interface ReleaseMeta {
  label: string;
  layout: string;
  files: readonly string[];
  sha256: readonly string[];
  asOf: string;
  loadedBy: string;
  loadedAt: Date;
  terms: string;
}
/** Where the normal form is what the list said, saying it twice costs room and tells nothing. */
const raw = [
  "first_name",
  "last_name",
  "address1",
  "address2",
  "party",
  "status",
  "congressional_district",
  "state_senate_district",
  "state_house_district",
].map((name) => `'${name}': nullif(raw.${name}, ${name})`);
const rawValues = `{${raw.join(", ")},
  'birth_date': CASE WHEN birth_date IS NULL THEN raw.birth_date END}`;

/** SQL of the years of the last four general elections that a release tells of; of what a few voters took part in, it doesn't. */
const lastGenerals = (asOf: string) => `coalesce((SELECT list(year ORDER BY year DESC)[1:4] FROM (
  SELECT vote.year AS year FROM (SELECT unnest(history) AS vote FROM incoming)
   WHERE vote.kind = 'general' AND vote.year % 2 = 0 AND vote.year <= year(${asOf})
   GROUP BY 1 HAVING count(*) * 1000 >= (SELECT count(*) FROM incoming))), [])`;

/** SQL of the years of the general elections among `years` in which somebody took part. */
const generalsIn = (years: string) =>
  `list_transform(
    list_filter(history, h -> h.kind = 'general' AND list_contains(${years}, h.year)), h -> h.year)`;

/** SQL of the scores that voters have, each with its least and its most, as JSON. */
const scoreNames = `(SELECT to_json(list(s ORDER BY s.name)) FROM (
  SELECT e.key AS name, min(e.value) AS least, max(e.value) AS most
    FROM (SELECT unnest(map_entries(scores)) AS e FROM voter) GROUP BY 1) s)::VARCHAR`;

/**
 * Writes the collected voters, sorted, with what is worked out of each: the household (equal for who shares a state, ZIP, street and
 * unit), how often somebody voted and in how many of the last four general elections.
 */
export async function writeVoters(release: NewRelease, meta: ReleaseMeta): Promise<void> {
  // A column of scores that nobody has costs a third of the writing.
  const scored = await holdsAny(release, "(FROM incoming WHERE scores IS NOT NULL)");
  const columns = scored ? writtenColumns : writtenColumns.filter((name) => name !== "scores");
  const asOf = `DATE '${meta.asOf}'`;
  await execute(release, "SET preserve_insertion_order = true");
  await execute(
    release,
    `CREATE TABLE voter AS
     WITH recent AS (SELECT ${lastGenerals(asOf)} AS years)
     SELECT ${columns.map(unlessWithheld).join(", ")},
            CASE WHEN NOT confidential THEN ${rawValues} END AS raw,
            list_sort(history, 'DESC') AS history, len(history)::SMALLINT AS votes,
            len(list_distinct(${generalsIn("years")}))::TINYINT AS turnout,
            CASE WHEN NOT confidential AND street_key IS NOT NULL AND zip IS NOT NULL
              THEN hash(state, zip[1:5], street_key, coalesce(unit_key, '')) END AS household
       FROM incoming, recent ORDER BY ${voterOrder}`,
  );
  await execute(release, "SET preserve_insertion_order = false");
  await execute(
    release,
    `CREATE TABLE voter_withheld AS
     SELECT voter_uid, ${withheldColumns.join(", ")} FROM incoming WHERE confidential`,
  );
  await execute(
    release,
    `CREATE TABLE _meta AS
     SELECT $label AS label, $layout AS layout, $files AS files, $sha256 AS sha256, ${asOf} AS as_of,
            $by AS loaded_by, ${sqlTime(meta.loadedAt)} AS loaded_at, $terms AS terms,
            (SELECT count(*) FROM voter) AS rows,
            ${scored ? `coalesce(${scoreNames}, '[]')` : "'[]'"} AS scores`,
    {
      label: meta.label,
      layout: meta.layout,
      files: JSON.stringify(meta.files),
      sha256: JSON.stringify(meta.sha256),
      by: meta.loadedBy,
      terms: meta.terms,
    },
  );
}
