import { houseOf, skeleton, streetNameOf } from "@/server/linking/store/create-linkage-records";
import { shownStreet, streetOf, unitOf } from "@/server/people/store/address-sql";
import { foldFirstName, foldLastName } from "@/server/people/store/name-sql";
import { stagedVoters, type VoterList } from "./staged-voters";
import {
  bareLast,
  citySql,
  countySql,
  district,
  genders,
  houseSql,
  proper,
  senateSql,
  statusSql,
  suffixes,
  zipOf,
} from "./voter-forms";

/**
 * SQL of a relation with one row a voter of a file, every value in its normal form and, where that is another, the raw one in `raw`.
 * Its columns are those of `voterColumns`, and with them the state of the address (`said_state`) and the vendor's id (`other_id`).
 */
export function voterRows(list: VoterList): string {
  const street = `nullif(${streetOf("folded")}, '')`;
  const unit = `nullif(${unitOf("folded")}, '')`;
  const first = foldFirstName("first_name");
  const last = foldLastName("last_name");
  return `(SELECT
      own_state || ':' || own_id AS voter_uid, own_state AS state, own_id AS state_voter_id,
      ${countySql(list.state)} AS county,
      ${proper("first_name")} AS first_name,
      ${proper("middle_name")} AS middle_name,
      ${proper(bareLast)} AS last_name,
      ${suffixes} AS suffix,
      birth_date, birth_year::SMALLINT AS birth_year,
      ${genders} AS gender,
      party,
      ${statusSql(list.layout)} AS status,
      registration_date,
      nullif(${shownStreet("proper_street")}, '') AS address1,
      upper('# ' || ${unit}) AS address2,
      ${citySql} AS city,
      ${zipOf("own_state")} AS zip,
      ${district("congressional_district")} AS congressional_district,
      ${senateSql} AS state_senate_district,
      ${houseSql} AS state_house_district,
      precinct, coalesce(cell_phone, home_phone) AS phone, email, confidential,
      coalesce(history, []) AS history, scores,
      nullif(${first}, '') AS first_key,
      nullif(${last}, '') AS last_key,
      ${street} AS street_key,
      ${unit} AS unit_key,
      nullif(${skeleton(first)}, '') AS first_sound,
      nullif(${skeleton(last)}, '') AS last_sound,
      said_state, other_id,
      ${houseOf(street)} AS house,
      ${streetNameOf(street)} AS street_name,
      {'first_name': first_name, 'last_name': last_name, 'address1': address1, 'address2': address2,
       'birth_date': birth_text, 'party': party_text, 'status': status_text,
       'congressional_district': congressional_district,
       'state_senate_district': senate_text, 'state_house_district': house_text} AS raw
    FROM (${stagedVoters(list)}))`;
}
