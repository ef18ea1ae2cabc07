import type { FillKind } from "@/lib/voters/fill";
import { foldAddress, streetOf, unitOf } from "@/server/people/store/address-sql";

/** SQL of contacts (`p`) with their voters (`v`), and the own fields that each has a value in (`own.names`). */
export const contactsWithVoters = `voter_match m
  JOIN person p ON p.id = m.person_id
  JOIN voters.voter v ON v.voter_uid = m.voter_uid
  LEFT JOIN (SELECT x.person_id, list(f.name) AS names
               FROM person_custom_field x JOIN custom_field f ON f.id = x.custom_field_id
              GROUP BY 1) own ON own.person_id = p.id`;

const folded = foldAddress("p.address1", "p.address2");
const sameState = "coalesce(p.state = v.state, true)";
const city = (table: string) => `lower(strip_accents(${table}.city))`;
const samePlace = `CASE WHEN p.zip IS NOT NULL THEN coalesce(p.zip[1:5] = v.zip[1:5], false)
  ELSE coalesce(${city("p")} = ${city("v")}, p.city IS NULL) END`;
const noStreet = `(p.address1 IS NULL AND p.address2 IS NULL AND ${sameState} AND ${samePlace})`;
const sameStreet = `coalesce(${streetOf(folded)} = v.street_key AND ${sameState} AND ${samePlace}, false)`;
const livesThere = `(v.address1 IS NOT NULL AND (${noStreet} OR ${sameStreet}))`;
const lacksUnit = `(p.address2 IS NULL AND ${unitOf(`coalesce(${folded}, '')`)} = '')`;
const suffixInName = "regexp_matches(lower(p.last_name), '[ ,](jr|sr|ii|iii|iv)\\.?$')";

/** A value that a contact lacks: SQL of it, NULL where the contact has one; `name`: the loader's field. */
interface BlankValue {
  name: string;
  sql: string;
}

const blank = (name: string, column: string = name, voters: string = column): BlankValue => ({
  name,
  sql: `CASE WHEN p.${column} IS NULL THEN v.${voters} END`,
});
const ifThere = (name: string, lacks = `p.${name} IS NULL`): BlankValue => ({
  name,
  sql: `CASE WHEN ${lacks} AND ${livesThere} THEN v.${name} END`,
});
const own = (name: string, also = "true"): BlankValue => ({
  name,
  sql: `CASE WHEN ${also} AND NOT coalesce(list_contains(own.names, '${name}'), false) THEN v.${name} END`,
});

/** What fills what a contact lacks. An address is filled as one: never with the rest of another. */
export const blankValues: Record<FillKind, readonly BlankValue[]> = {
  address: [
    ifThere("address1"),
    ifThere("address2", lacksUnit),
    ifThere("city"),
    ifThere("state"),
    ifThere("zip"),
  ],
  phone: [
    {
      name: "home_phone",
      sql: "CASE WHEN p.home_phone IS NULL AND p.cell_phone IS DISTINCT FROM v.phone THEN v.phone END",
    },
  ],
  email: [blank("email")],
  birthDate: [blank("date_of_birth", "birth_date")],
  voterId: [blank("voter_id", "voter_uid", "state_voter_id")],
  name: [own("middle_name"), own("suffix", `NOT coalesce(${suffixInName}, false)`)],
  gender: [own("gender")],
  party: [blank("party")],
  districts: [
    blank("county"),
    blank("congressional_district"),
    own("state_senate_district"),
    own("state_house_district"),
    blank("precinct"),
  ],
};
