import "server-only";
import { VARCHAR } from "@duckdb/node-api";
import { z } from "zod";
import type { DistrictKind } from "@/lib/voters/crosswalk";
import { scopeKinds } from "@/lib/voters/scope";
import { Count, createFrom, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { requireVoters } from "./require-voters";

const District = z.object({
  district: z.string().nullable(),
  votersNow: Count,
  votersThen: Count,
  contactsNow: Count,
  contactsThen: Count,
  supportersNow: Count,
  supportersThen: Count,
});
/** How many there are in a district today and with the lines of a crosswalk. Contacts: those that are matched to a voter. */
export type DistrictCounts = z.infer<typeof District>;

export interface Redistricted {
  districts: DistrictCounts[];
  /** Voters of precincts that the crosswalk doesn't name; they stay where they are. */
  unnamed: number;
}

/** SQL of how many there are by a column of `placed`. */
const countsBy = (column: "now" | "next") =>
  `SELECT ${column} AS district, count(*) AS voters, coalesce(sum(contacts), 0) AS contacts,
          coalesce(sum(supporters), 0) AS supporters
     FROM placed GROUP BY 1`;

/** Counts a campaign's voters and contacts by district, today's and those of a crosswalk. Changes nothing. Refuses: data_unavailable. */
export async function countRedistricted(
  pocket: Pocket,
  kind: DistrictKind,
  crosswalk: ReadonlyMap<string, string>,
): Promise<Redistricted> {
  requireVoters(pocket);
  const column = scopeKinds.find((one) => one.kind === kind)?.column ?? "congressional_district";
  await createFrom(
    pocket,
    "crosswalk",
    [...crosswalk],
    [
      { name: "precinct", type: VARCHAR, of: ([precinct]) => precinct },
      { name: "district", type: VARCHAR, of: ([, district]) => district },
    ],
  );
  const placed = `
    SELECT v.${column} AS now, coalesce(c.district, v.${column}) AS next, c.district IS NULL AS unnamed,
           m.contacts, m.supporters
      FROM voters.voter v
      LEFT JOIN crosswalk c ON c.precinct = v.precinct
      LEFT JOIN (SELECT m.voter_uid, count(*) AS contacts,
                        count(*) FILTER (p.support_level <= 2) AS supporters
                   FROM voter_match m JOIN person p ON p.id = m.person_id
                  WHERE m.outcome = 'matched' GROUP BY 1) m USING (voter_uid)`;
  const districts = await queryRows(
    pocket,
    District,
    `WITH placed AS MATERIALIZED (${placed}),
       today AS (${countsBy("now")}),
       later AS (${countsBy("next")})
     SELECT coalesce(t.district, l.district) AS district,
            coalesce(t.voters, 0)::BIGINT AS "votersNow",
            coalesce(l.voters, 0)::BIGINT AS "votersThen",
            coalesce(t.contacts, 0)::BIGINT AS "contactsNow",
            coalesce(l.contacts, 0)::BIGINT AS "contactsThen",
            coalesce(t.supporters, 0)::BIGINT AS "supportersNow",
            coalesce(l.supporters, 0)::BIGINT AS "supportersThen"
       FROM today t FULL JOIN later l ON t.district IS NOT DISTINCT FROM l.district
      ORDER BY try_cast(regexp_extract(coalesce(t.district, l.district), '\\d+') AS INTEGER), 1`,
  );
  const { unnamed } = await queryRow(
    pocket,
    z.object({ unnamed: Count }),
    `SELECT count(*) FILTER (unnamed) AS unnamed FROM (${placed})`,
  );
  return { districts, unnamed };
}
