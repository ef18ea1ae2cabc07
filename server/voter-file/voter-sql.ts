import type { Field, Target } from "@/lib/fields";
import type { DateOrder, Mapping } from "@/lib/import-plan";
import { type Election, notVoted, readElection } from "@/lib/voters/history-columns";
import { scoreType } from "@/lib/voters/scores";
import { houseOf, skeleton, streetNameOf } from "@/server/pocket/dedupe/faces";
import { foldAddress, shownStreet, streetOf, unitOf } from "@/server/pocket/import/address-sql";
import { foldFirstName, foldLastName } from "@/server/pocket/import/name-sql";
import { shapeSource } from "@/server/pocket/import/shape";
import { stagedSource } from "@/server/pocket/import/source";
import { quoteText } from "@/server/pocket/query";

/** One staged file of voters: where its rows are, and what its columns mean. */
export interface VoterList {
  staged: string;
  mapping: Mapping;
  headers: readonly string[];
  padded: (index: number) => boolean;
  dateOrder: DateOrder;
  /** The state whose voters these are; null where a column says it. */
  state: string | null;
  /** The column that says whose data is withheld. */
  confidential: number | null;
  /** Columns of a vendor's scores, and what they are called. */
  scores: readonly { index: number; name: string }[];
}

const cases = (words: readonly string[]) => words.map(quoteText).join(", ");

/** Capitals at the beginning of each word, where a name is in capitals or small letters alone. */
function proper(sql: string): string {
  const cut = (text: string, at: string) =>
    `array_to_string(list_transform(string_split(${text}, ${quoteText(at)}), w -> upper(w[1]) || w[2:]), ${quoteText(at)})`;
  const words = `array_to_string(list_transform(string_split(lower(${sql}), ' '),
    w -> CASE WHEN length(w) > 3 AND starts_with(w, 'mc') THEN 'Mc' || upper(w[3]) || w[4:] ELSE upper(w[1]) || w[2:] END), ' ')`;
  const hyphens = `CASE WHEN contains(${sql}, '-') OR contains(${sql}, '''') THEN ${cut(cut(words, "-"), "'")} ELSE ${words} END`;
  return `CASE WHEN ${sql} = upper(${sql}) OR ${sql} = lower(${sql}) THEN ${hyphens} ELSE ${sql} END`;
}

/** A district's number: "CD 03" is "3", as in `plainDistrict`. */
const district = (sql: string) =>
  `coalesce(nullif(upper(regexp_replace(regexp_extract(${sql}, '(\\d+[A-Za-z]?)\\s*$', 1), '^0+([^0]|0$)', '\\1')), ''), ${sql})`;

const statuses = `CASE WHEN status_said IS NULL THEN NULL
  WHEN lower(status_said) IN ('a', 'active', 'act', 'v', 'verified', 'registered', 'r', 'c', 'confirmed') THEN 'active'
  WHEN lower(status_said) IN ('i', 'inactive', 'inact', 's', 'suspense', 'susp', 'confirmation') OR starts_with(lower(status_said), 'inactive') THEN 'inactive'
  WHEN lower(status_said) IN ('p', 'pending', 'challenged', 'provisional') THEN 'pending'
  WHEN lower(status_said) IN ('d', 'denied', 'removed', 'cancelled', 'canceled', 'purged', 'x') THEN 'removed' END`;

const genders = `CASE lower(gender_said) WHEN 'f' THEN 'F' WHEN 'female' THEN 'F' WHEN 'm' THEN 'M' WHEN 'male' THEN 'M'
  WHEN 'w' THEN 'F' WHEN 'woman' THEN 'F' WHEN 'man' THEN 'M' END`;

const suffixes = `CASE lower(suffix) WHEN 'jr' THEN 'Jr' WHEN 'jr.' THEN 'Jr' WHEN 'sr' THEN 'Sr' WHEN 'sr.' THEN 'Sr' ELSE upper(suffix) END`;

/** The elections of a file's columns, each with the target under which its cells are read. */
function electionColumns(headers: readonly string[]) {
  return headers.flatMap((header, index) => {
    const election = readElection(header);
    return election ? [{ index, election, target: `custom:election ${index}` as Target }] : [];
  });
}

function voteOf(election: Election, cell: string): string {
  const held = election.held ? `DATE '${election.held}'` : "NULL::DATE";
  return `CASE WHEN ${cell} IS NOT NULL AND lower(${cell}) NOT IN (${cases(notVoted)})
    THEN {'year': ${election.year}::SMALLINT, 'held': ${held}, 'kind': '${election.kind}', 'how': ${cell}} END`;
}

const scoreTarget = (index: number) => `custom:score ${index}` as Target;

export const voteType = "STRUCT(year SMALLINT, held DATE, kind VARCHAR, how VARCHAR)";

/** NULL where a value is a state's sign for "withheld", stars. */
const unlessStars = (sql: string) =>
  `CASE WHEN ${sql} IS NOT NULL AND trim(${sql}, '* ') <> '' THEN ${sql} END`;

/**
 * SQL of a relation with one row a voter of a file, every value in its normal form and, where that is another, the raw one in `raw`.
 * Its columns are those of `voterColumns`, but for the household.
 */
export function voterRows(list: VoterList): string {
  const raw = (field: Field, name: string): Mapping =>
    list.mapping
      .filter(({ target, place }) => target === field && place === undefined)
      .slice(0, 1)
      .map(({ index }) => ({ index, target: `custom:${name}` as Target }));
  const elections = electionColumns(list.headers);
  const mapping: Mapping = [
    ...list.mapping.filter(({ target }) => target !== null),
    ...raw("party", "party said"),
    ...raw("date_of_birth", "birth said"),
    ...raw("registration_status", "status said"),
    ...(list.confidential === null
      ? []
      : [{ index: list.confidential, target: "custom:confidential" as Target }]),
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
  const yearOnly = `try_cast(regexp_extract(${custom("custom:birth said")}, '^(19|20)\\d\\d$') AS SMALLINT)`;
  const first = `SELECT *, ${list.state === null ? "upper(nullif(trim(state), ''))" : quoteText(list.state)} AS own_state,
      coalesce(voter_uid, ${custom("external_id")}) AS own_id,
      ${custom("custom:party said")} AS party_said, ${custom("registration_status")} AS status_said, ${custom("gender")} AS gender_said,
      ${custom("custom:birth said")} AS birth_said, coalesce(year(birth_date), ${yearOnly}) AS birth_year,
      ${custom("middle_name")} AS middle_name, ${custom("suffix")} AS suffix,
      ${custom("state_senate_district")} AS senate_said, ${custom("state_house_district")} AS house_said,
      try_cast(${custom("registration_date")} AS DATE) AS registration_date,
      coalesce(lower(${custom("custom:confidential")}) IN ('y', 'yes', 'true', 't', '1', 'x', 'c'), false) AS confidential,
      ${votes.length === 0 ? `NULL::${voteType}[]` : `list_filter([${votes.join(", ")}], v -> v IS NOT NULL)`} AS history,
      ${scores.length === 0 ? `NULL::${scoreType}` : `map_from_entries(list_filter([${scores.join(", ")}], s -> s.v IS NOT NULL))`} AS scores,
      ${foldAddress(unlessStars("address1"), unlessStars("address2"))} AS folded,
      ${proper(unlessStars("address1"))} AS proper_street
    FROM ${shape.rows(asked)}`;
  const street = `nullif(${streetOf("folded")}, '')`;
  const unit = `nullif(${unitOf("folded")}, '')`;
  return `(SELECT own_state || ':' || own_id AS voter_uid, own_state AS state, own_id AS state_voter_id, ${proper("county")} AS county,
      ${proper("first_name")} AS first_name, ${proper("middle_name")} AS middle_name, ${proper("last_name")} AS last_name, ${suffixes} AS suffix,
      birth_date, birth_year::SMALLINT AS birth_year, ${genders} AS gender, party, ${statuses} AS status, registration_date,
      nullif(${shownStreet("proper_street")}, '') AS address1, upper('# ' || ${unit}) AS address2, ${proper(unlessStars("city"))} AS city, zip,
      ${district("congressional_district")} AS congressional_district, ${district("senate_said")} AS state_senate_district,
      ${district("house_said")} AS state_house_district, precinct, coalesce(cell_phone, home_phone) AS phone, email, confidential,
      coalesce(history, []) AS history, scores,
      nullif(${foldFirstName("first_name")}, '') AS first_key, nullif(${foldLastName("last_name")}, '') AS last_key, ${street} AS street_key, ${unit} AS unit_key,
      nullif(${skeleton(foldFirstName("first_name"))}, '') AS first_sound, nullif(${skeleton(foldLastName("last_name"))}, '') AS last_sound,
      ${houseOf(street)} AS house, ${streetNameOf(street)} AS street_name,
      {'first_name': first_name, 'last_name': last_name, 'address1': address1, 'address2': address2, 'birth_date': birth_said, 'party': party_said,
       'status': status_said, 'congressional_district': congressional_district, 'state_senate_district': senate_said,
       'state_house_district': house_said} AS raw
    FROM (${first}))`;
}

/** SQL of who voted when, from a file of its own: state_voter_id and one vote a row. Columns by their position. */
export interface HistoryList {
  staged: string;
  id: number;
  date: number | null;
  election: number | null;
  how: number | null;
}

export function voteRows({ staged, id, date, election, how }: HistoryList): string {
  const cell = (index: number | null) => (index === null ? "NULL::VARCHAR" : `nullif(trim("c${index}"), '')`);
  const said = `lower(coalesce(${cell(election)}, ''))`;
  const kinds = `CASE WHEN regexp_matches(${said}, 'president.*primary|ppp|^pp') THEN 'presidential primary' WHEN contains(${said}, 'runoff') THEN 'runoff'
    WHEN regexp_matches(${said}, 'special') THEN 'special' WHEN regexp_matches(${said}, 'municipal|local|city') THEN 'municipal'
    WHEN regexp_matches(${said}, 'primary|^pri') THEN 'primary' WHEN regexp_matches(${said}, 'general|^gen$|^g$') THEN 'general' ELSE 'other' END`;
  const held = `coalesce(try_strptime(${cell(date)}, ['%m/%d/%Y', '%Y-%m-%d', '%Y%m%d'])::DATE,
    try_strptime(regexp_extract(${cell(election)}, '\\d\\d/\\d\\d/\\d{4}'), '%m/%d/%Y')::DATE)`;
  return `(SELECT ${cell(id)} AS state_voter_id, {'year': coalesce(year(held), try_cast(regexp_extract(said, '(19|20)\\d\\d') AS INTEGER))::SMALLINT,
      'held': held, 'kind': kind, 'how': how} AS vote
    FROM (SELECT "c${id}", ${held} AS held, ${said} AS said, ${kinds} AS kind, ${cell(how)} AS how FROM read_parquet(${quoteText(staged)})))`;
}
