import { layoutKey } from "@/lib/imports/headers/layouts";
import type { PersonField, Target } from "@/lib/people/fields";
import type { DateOrder, Mapping } from "@/lib/people/mapping";
import { electionColumns, historyWithoutHeader, namesElections } from "@/lib/voters/history-columns";
import { scoreType } from "@/lib/voters/scores";
import { houseOf, skeleton, streetNameOf } from "@/server/linking/store/linkage-records";
import { foldAddress, shownStreet, streetOf, unitOf } from "@/server/people/store/address-sql";
import { foldFirstName, foldLastName, suffixSql } from "@/server/people/store/name-sql";
import { shapeSource } from "@/server/people/store/shape";
import { stagedSource } from "@/server/people/store/source";
import { quoteText } from "@/server/platform/duckdb/query";
import { voteOf, votesNamedIn, voteType } from "./vote-sql";
import {
  bareLast,
  citySql,
  countySql,
  district,
  genders,
  houseSql,
  numberSql,
  proper,
  senateSql,
  statusSql,
  streetWithheld,
  suffixes,
  unlessStars,
  withheld,
  zipOf,
} from "./voter-forms";

/** One staged file of voters: where its rows are, and what its columns mean. */
export interface VoterList {
  staged: string;
  mapping: Mapping;
  headers: readonly string[];
  padded: (index: number) => boolean;
  dateOrder: DateOrder;
  /** The layout's name: statuses are read by it. */
  layout: string;
  /** The state whose voters these are; null where a column says it. */
  state: string | null;
  /** Columns that say whose data is withheld. */
  confidential: readonly number[];
  /** The column of the year of birth, where it is alone. */
  birthYear: number | null;
  /** Columns of a vendor's scores, and what they are called. */
  scores: readonly { index: number; name: string }[];
}

const electionTarget = (index: number) => `custom:election ${index}` as Target;
const scoreTarget = (index: number) => `custom:score ${index}` as Target;

/**
 * SQL of a relation with one row a voter of a file, every value in its normal form and, where that is another, the raw one in `raw`.
 * Its columns are those of `voterColumns`, and with them the state of the address (`said_state`) and the vendor's id (`other_id`).
 */
export function voterRows(list: VoterList): string {
  const raw = (field: PersonField, name: string): Mapping =>
    list.mapping
      .filter(({ target, place }) => target === field && place === undefined)
      .slice(0, 1)
      .map(({ index }) => ({ index, target: `custom:${name}` as Target }));
  const elections = electionColumns(list.headers);
  const named = list.headers.flatMap((header, index) =>
    namesElections(layoutKey(header)) || (header === "" && index === historyWithoutHeader[list.layout])
      ? [index]
      : [],
  );
  const mapping: Mapping = [
    ...list.mapping.filter(({ target }) => target !== null),
    ...raw("party", "party as written"),
    ...raw("date_of_birth", "birth as written"),
    ...raw("registration_status", "status as written"),
    ...list.confidential.map((index) => ({ index, target: `custom:confidential ${index}` as Target })),
    ...(list.birthYear === null ? [] : [{ index: list.birthYear, target: "custom:birth year" as Target }]),
    ...named.map((index) => ({ index, target: `custom:history ${index}` as Target })),
    ...elections.map(({ index }) => ({ index, target: electionTarget(index) })),
    ...list.scores.map(({ index }) => ({ index, target: scoreTarget(index) })),
  ];
  const shape = shapeSource(stagedSource(list.staged, mapping, list.padded), list.dateOrder);
  const own = (target: Target) => shape.customs.find((custom) => custom.target === target)?.column;
  const asked = [
    ...shape.columns.filter((column) => /^[a-z_0-9]+$/u.test(column) && !column.startsWith("no_")),
    ...shape.customs.map(({ column }) => column),
  ].filter((column, at, all) => all.indexOf(column) === at && column !== "problems" && column !== "tag_list");
  const custom = (target: Target, type = "VARCHAR") => {
    const column = own(target);
    return column ? `${column}::${type}` : `NULL::${type}`;
  };
  const scores = list.scores.map(
    ({ index, name }) => `{'k': ${quoteText(name)}, 'v': ${numberSql(custom(scoreTarget(index)))}}`,
  );
  const votes = elections.map(({ index, election }) => voteOf(election, custom(electionTarget(index))));
  const yearOf = (target: Target) =>
    `try_cast(nullif(regexp_extract(${custom(target)}, '^\\s*((?:19|20)\\d\\d)(?:\\.0)?\\s*$', 1), '') AS SMALLINT)`;
  const history = [
    ...(votes.length === 0 ? [] : [`list_filter([${votes.join(", ")}], v -> v IS NOT NULL)`]),
    ...(named.length === 0
      ? []
      : [votesNamedIn(named.map((index) => custom(`custom:history ${index}` as Target)))]),
  ];
  const first = `SELECT *, ${list.state === null ? "upper(nullif(trim(state), ''))" : quoteText(list.state)} AS own_state,
      upper(nullif(trim(state), '')) AS said_state, coalesce(voter_uid, ${custom("external_id")}) AS own_id,
      CASE WHEN voter_uid IS NOT NULL THEN ${custom("external_id")} END AS other_id,
      ${custom("custom:party as written")} AS party_text, ${custom("registration_status")} AS status_text, ${custom("gender")} AS gender_text,
      ${custom("custom:birth as written")} AS birth_text, coalesce(year(birth_date), ${yearOf("custom:birth as written")}, ${yearOf("custom:birth year")}) AS birth_year,
      ${custom("middle_name")} AS middle_name, ${suffixSql(custom("suffix"), "last_name")} AS suffix_text,
      ${custom("state_senate_district")} AS senate_text, ${custom("state_house_district")} AS house_text,
      try_cast(${custom("registration_date")} AS DATE) AS registration_date,
      (${[streetWithheld, ...list.confidential.map((index) => withheld(custom(`custom:confidential ${index}` as Target)))].join(" OR ")}) AS confidential,
      ${history.length === 0 ? `NULL::${voteType}[]` : `list_distinct(list_concat(${history.join(", ")}))`} AS history,
      ${scores.length === 0 ? `NULL::${scoreType}` : `(SELECT CASE WHEN len(l) > 0 THEN map_from_entries(l) END FROM (SELECT list_filter([${scores.join(", ")}], s -> s.v IS NOT NULL) AS l))`} AS scores,
      ${foldAddress(unlessStars("address1"), unlessStars("address2"))} AS folded,
      ${proper(unlessStars("address1"))} AS proper_street
    FROM ${shape.rows(asked)}`;
  const street = `nullif(${streetOf("folded")}, '')`;
  const unit = `nullif(${unitOf("folded")}, '')`;
  return `(SELECT own_state || ':' || own_id AS voter_uid, own_state AS state, own_id AS state_voter_id, ${countySql(list.state)} AS county,
      ${proper("first_name")} AS first_name, ${proper("middle_name")} AS middle_name, ${proper(bareLast)} AS last_name, ${suffixes} AS suffix,
      birth_date, birth_year::SMALLINT AS birth_year, ${genders} AS gender, party, ${statusSql(list.layout)} AS status, registration_date,
      nullif(${shownStreet("proper_street")}, '') AS address1, upper('# ' || ${unit}) AS address2, ${citySql} AS city, ${zipOf("own_state")} AS zip,
      ${district("congressional_district")} AS congressional_district, ${senateSql} AS state_senate_district,
      ${houseSql} AS state_house_district, precinct, coalesce(cell_phone, home_phone) AS phone, email, confidential,
      coalesce(history, []) AS history, scores,
      nullif(${foldFirstName("first_name")}, '') AS first_key, nullif(${foldLastName("last_name")}, '') AS last_key, ${street} AS street_key, ${unit} AS unit_key,
      nullif(${skeleton(foldFirstName("first_name"))}, '') AS first_sound, nullif(${skeleton(foldLastName("last_name"))}, '') AS last_sound,
      said_state, other_id, ${houseOf(street)} AS house, ${streetNameOf(street)} AS street_name,
      {'first_name': first_name, 'last_name': last_name, 'address1': address1, 'address2': address2, 'birth_date': birth_text, 'party': party_text,
       'status': status_text, 'congressional_district': congressional_district, 'state_senate_district': senate_text,
       'state_house_district': house_text} AS raw
    FROM (${first}))`;
}
