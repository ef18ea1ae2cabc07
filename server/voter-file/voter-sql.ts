import type { Field, Target } from "@/lib/fields";
import type { DateOrder, Mapping } from "@/lib/import-plan";
import { layoutKey } from "@/lib/match-headers/layouts";
import { countyNames } from "@/lib/voters/county-codes";
import { historyWithoutHeader, namesElections, readElection } from "@/lib/voters/history-columns";
import { districtPattern } from "@/lib/voters/scope";
import { scoreType } from "@/lib/voters/scores";
import { ownStatusCodes, statusCodes, statusWords } from "@/lib/voters/status-codes";
import { houseOf, skeleton, streetNameOf } from "@/server/pocket/dedupe/faces";
import { foldAddress, shownStreet, streetOf, unitOf } from "@/server/pocket/import/address-sql";
import { foldFirstName, foldLastName, suffixSql } from "@/server/pocket/import/name-sql";
import { shapeSource } from "@/server/pocket/import/shape";
import { stagedSource } from "@/server/pocket/import/source";
import { quoteText } from "@/server/pocket/query";
import { voteOf, votesNamedIn, voteType } from "./vote-sql";

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

/** Capitals at the beginning of each word, where a name is in capitals or small letters alone. */
function proper(sql: string): string {
  const cut = (text: string, at: string) =>
    `array_to_string(list_transform(string_split(${text}, ${quoteText(at)}), w -> upper(w[1]) || w[2:]), ${quoteText(at)})`;
  const words = `array_to_string(list_transform(string_split(lower(${sql}), ' '),
    w -> CASE WHEN length(w) > 3 AND starts_with(w, 'mc') THEN 'Mc' || upper(w[3]) || w[4:] ELSE upper(w[1]) || w[2:] END), ' ')`;
  const hyphens = `CASE WHEN contains(${sql}, '-') OR contains(${sql}, '''') THEN ${cut(cut(words, "-"), "'")} ELSE ${words} END`;
  return `CASE WHEN ${sql} = upper(${sql}) OR ${sql} = lower(${sql}) THEN ${hyphens} ELSE ${sql} END`;
}

/** A district's number, as in `plainDistrict`. */
const district = (sql: string) =>
  `CASE WHEN regexp_full_match(lower(${sql}), '${districtPattern}') THEN upper(regexp_extract(lower(${sql}), '^(?:${districtPattern})$', 1)) ELSE ${sql} END`;

/** What a status means: a state's own codes go before the common ones, and these before words. */
function statusSql(layout: string): string {
  const codes = Object.entries({ ...statusCodes, ...ownStatusCodes[layout] });
  const said = "lower(status_said)";
  return `CASE ${said} ${codes.map(([code, status]) => `WHEN '${code}' THEN '${status}'`).join(" ")}
    ELSE CASE ${statusWords.map(([word, status]) => `WHEN contains(${said}, '${word}') THEN '${status}'`).join(" ")} END END`;
}

const genders = `CASE lower(gender_said) WHEN 'f' THEN 'F' WHEN 'female' THEN 'F' WHEN 'm' THEN 'M' WHEN 'male' THEN 'M'
  WHEN 'w' THEN 'F' WHEN 'woman' THEN 'F' WHEN 'man' THEN 'M' END`;

const suffixes = `CASE suffix_said WHEN 'jr' THEN 'Jr' WHEN 'sr' THEN 'Sr' ELSE upper(suffix_said) END`;

/** NULL where a value is a state's sign for "withheld", stars. */
const unlessStars = (sql: string) =>
  `CASE WHEN ${sql} IS NOT NULL AND trim(${sql}, '* ') <> '' THEN ${sql} END`;

const texts = (list: Iterable<string>) => `[${[...list].map(quoteText).join(", ")}]`;

/** SQL of a county's name: a state's code for it is looked up, and what only says that it is a county left out. */
function countySql(state: string | null): string {
  const names = countyNames[state ?? ""];
  const bare = proper("regexp_replace(county, '(?i),? county( - [0-9]+)?$', '')");
  if (!names) return bare;
  const at = `list_position(${texts(names.keys())}, upper(ltrim(county, '0')))`;
  return `coalesce(${texts(names.values())}[${at}], ${bare})`;
}

/** Each of a state's legislative districts has a senator of its own. */
const oneMap = ["NJ", "WA", "AZ", "ID"];
const senateSql = `coalesce(${district("senate_said")}, CASE WHEN own_state IN (${oneMap.map(quoteText).join(", ")}) THEN ${district("house_said")} END)`;
/** Alaska's precincts begin with the number of the house district: 10-125. */
const houseSql = `coalesce(${district("house_said")}, CASE WHEN own_state = 'AK' THEN nullif(regexp_extract(precinct, '^([0-9]+)-', 1), '') END)`;
/** The last line of an address, where it stands in place of the city: "MADISON, WI 53703-1234". */
const citySql = proper(
  `regexp_replace(${unlessStars("city")}, ',? +[A-Za-z]{2},? +[0-9]{5}(-?[0-9]{4})?$', '')`,
);

/** Words that say that nothing is withheld; whatever else stands in such a column, withholds. */
const open = ["n", "no", "0", "f", "false", "none", "-", "public", "not confidential", "u", "null", "n/a"];
const withheld = (cell: string) =>
  `coalesce(trim(${cell}) <> '' AND lower(trim(${cell})) NOT IN (${open.map(quoteText).join(", ")}), false)`;

/** In these a spreadsheet takes the zero of a ZIP away. */
const zerosInFront = ["CT", "MA", "ME", "NH", "NJ", "RI", "VT", "PR"];
const zipOf = (state: string) =>
  `CASE WHEN length(split_part(zip, '-', 1)) = 4 AND ${state} IN (${zerosInFront.map(quoteText).join(", ")}) THEN '0' || zip ELSE zip END`;

/** The elections of a file's columns, each with the target under which its cells are read. */
function electionColumns(headers: readonly string[]) {
  return headers.flatMap((header, index) => {
    const election = readElection(header);
    return election ? [{ index, election, target: `custom:election ${index}` as Target }] : [];
  });
}

const scoreTarget = (index: number) => `custom:score ${index}` as Target;

/** A last name without the suffix at its end, which has a column of its own. */
const bareLast =
  "CASE WHEN contains(last_name, ' ') THEN regexp_replace(last_name, '(?i),? +(jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th)\\.?$', '') ELSE last_name END";

/**
 * SQL of a relation with one row a voter of a file, every value in its normal form and, where that is another, the raw one in `raw`.
 * Its columns are those of `voterColumns`, and with them the state of the address (`said_state`) and the vendor's id (`other_id`).
 */
export function voterRows(list: VoterList): string {
  const raw = (field: Field, name: string): Mapping =>
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
    ...raw("party", "party said"),
    ...raw("date_of_birth", "birth said"),
    ...raw("registration_status", "status said"),
    ...list.confidential.map((index) => ({ index, target: `custom:confidential ${index}` as Target })),
    ...(list.birthYear === null ? [] : [{ index: list.birthYear, target: "custom:birth year" as Target }]),
    ...named.map((index) => ({ index, target: `custom:history ${index}` as Target })),
    ...elections.map(({ index, target }) => ({ index, target })),
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
    ({ index, name }) =>
      `{'k': ${quoteText(name)}, 'v': try_cast(rtrim(${custom(scoreTarget(index))}, '% ') AS FLOAT)}`,
  );
  const votes = elections.map(({ election, target }) => voteOf(election, custom(target)));
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
      ${custom("custom:party said")} AS party_said, ${custom("registration_status")} AS status_said, ${custom("gender")} AS gender_said,
      ${custom("custom:birth said")} AS birth_said, coalesce(year(birth_date), ${yearOf("custom:birth said")}, ${yearOf("custom:birth year")}) AS birth_year,
      ${custom("middle_name")} AS middle_name, ${suffixSql(custom("suffix"), "last_name")} AS suffix_said,
      ${custom("state_senate_district")} AS senate_said, ${custom("state_house_district")} AS house_said,
      try_cast(${custom("registration_date")} AS DATE) AS registration_date,
      (${["false", ...list.confidential.map((index) => withheld(custom(`custom:confidential ${index}` as Target)))].join(" OR ")}) AS confidential,
      ${history.length === 0 ? `NULL::${voteType}[]` : `list_distinct(list_concat(${history.join(", ")}))`} AS history,
      ${scores.length === 0 ? `NULL::${scoreType}` : `map_from_entries(list_filter([${scores.join(", ")}], s -> s.v IS NOT NULL))`} AS scores,
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
      {'first_name': first_name, 'last_name': last_name, 'address1': address1, 'address2': address2, 'birth_date': birth_said, 'party': party_said,
       'status': status_said, 'congressional_district': congressional_district, 'state_senate_district': senate_said,
       'state_house_district': house_said} AS raw
    FROM (${first}))`;
}
