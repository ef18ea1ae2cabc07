import { mailboxSql } from "@/server/linking/store/create-linkage-records";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const randomPairs = 40_000;

/** Makes `random_pair`, and `voter_record`: of the voters in a pair all that is compared, as `linkage_record` has it of contacts, and how many voters are `at_house`. */
export async function createVoterRecords(pocket: Pocket, contacts: number, voters: number): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE random_pair AS
     SELECT 1 + (hash(k, 1) % ${contacts})::INTEGER AS a, (hash(k, 2) % ${voters})::INTEGER AS b
       FROM range(${randomPairs}) r(k)`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE voter_record AS
     SELECT s.n, k.voter_uid AS id,
            s.f IN (SELECT name FROM given_name) OR o.share >= 2e-4 AS common_first, s.f, s.l,
            s.born, s.ymd, try_cast(s.year AS INTEGER) AS year,
            s.email, ${mailboxSql("s.email", "s.l")} AS mailbox,
            CASE WHEN s.phone IS NULL THEN [] ELSE [s.phone] END AS phones,
            k.street_key AS address, k.unit_key AS unit, s.house, s.street, s.zip, s.city, s.mid, s.parts,
            translate(lower(k.suffix), '., ', '') AS suffix, k.within, h.voters AS at_house
       FROM (SELECT b FROM candidate UNION SELECT b FROM random_pair) p
            JOIN voter_slim s ON s.n = p.b
            JOIN voters.known k ON k.n = p.b
            LEFT JOIN often_first o ON o.value = s.f
            LEFT JOIN (SELECT zip, house, street, count(*) AS voters
                         FROM voter_slim SEMI JOIN linkage_record USING (zip, house, street) GROUP BY ALL) h
              ON h.zip = s.zip AND h.house = s.house AND h.street = s.street`,
  );
}
