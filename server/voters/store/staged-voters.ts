import { layoutKey } from "@/lib/imports/headers/layouts";
import type { PersonField, Target } from "@/lib/people/fields";
import type { DateOrder, Mapping } from "@/lib/people/mapping";
import { electionColumns, historyWithoutHeader, namesElections } from "@/lib/voters/history-columns";
import { scoreType } from "@/lib/voters/scores";
import { foldAddress } from "@/server/people/store/address-sql";
import { suffixSql } from "@/server/people/store/name-sql";
import { shapeSource } from "@/server/people/store/shape";
import { stagedSource } from "@/server/people/store/source";
import { quoteText } from "@/server/platform/duckdb/query";
import { voteOf, votesNamedIn, voteType } from "./vote-sql";
import { numberSql, proper, streetWithheld, unlessStars, withheld } from "./voter-forms";

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
const historyTarget = (index: number) => `custom:history ${index}` as Target;
const scoreTarget = (index: number) => `custom:score ${index}` as Target;
const confidentialTarget = (index: number) => `custom:confidential ${index}` as Target;

/** SQL of the column that a target has in a staged file, NULL where it has none. */
type CustomSql = (target: Target) => string;

/**
 * SQL of a relation with one row a voter of a file: the loader's values, and beside them what the list itself has where `voterRows` makes
 * something else of it: ids, states, codes (`…_text`), votes, scores and the address.
 */
export function stagedVoters(list: VoterList): string {
  const shape = shapeSource(stagedSource(list.staged, mappingOf(list), list.padded), list.dateOrder);
  const asked = [
    ...shape.columns.filter((column) => /^[a-z_0-9]+$/u.test(column) && !column.startsWith("no_")),
    ...shape.customs.map(({ column }) => column),
  ].filter((column, at, all) => all.indexOf(column) === at && column !== "problems" && column !== "tag_list");
  const custom: CustomSql = (target) => {
    const column = shape.customs.find((one) => one.target === target)?.column;
    return column ? `${column}::VARCHAR` : "NULL::VARCHAR";
  };
  const birthYears = (["custom:birth as written", "custom:birth year"] as const).map((target) =>
    yearIn(custom(target)),
  );
  const hidden = list.confidential.map((index) => withheld(custom(confidentialTarget(index))));
  return `SELECT *,
      ${list.state === null ? "upper(nullif(trim(state), ''))" : quoteText(list.state)} AS own_state,
      upper(nullif(trim(state), '')) AS said_state,
      coalesce(voter_uid, ${custom("external_id")}) AS own_id,
      CASE WHEN voter_uid IS NOT NULL THEN ${custom("external_id")} END AS other_id,
      ${custom("custom:party as written")} AS party_text,
      ${custom("registration_status")} AS status_text,
      ${custom("gender")} AS gender_text,
      ${custom("custom:birth as written")} AS birth_text,
      coalesce(year(birth_date), ${birthYears.join(", ")}) AS birth_year,
      ${custom("middle_name")} AS middle_name,
      ${suffixSql(custom("suffix"), "last_name")} AS suffix_text,
      ${custom("state_senate_district")} AS senate_text,
      ${custom("state_house_district")} AS house_text,
      try_cast(${custom("registration_date")} AS DATE) AS registration_date,
      (${[streetWithheld, ...hidden].join(" OR ")}) AS confidential,
      ${historySql(list, custom)} AS history,
      ${scoresSql(list, custom)} AS scores,
      ${foldAddress(unlessStars("address1"), unlessStars("address2"))} AS folded,
      ${proper(unlessStars("address1"))} AS proper_street
    FROM ${shape.rows(asked)}`;
}

/** What the columns of a list mean, with those that the loader reads otherwise, or not at all, once more as they are. */
function mappingOf(list: VoterList): Mapping {
  const raw = (field: PersonField, name: string): Mapping =>
    list.mapping
      .filter(({ target, place }) => target === field && place === undefined)
      .slice(0, 1)
      .map(({ index }) => ({ index, target: `custom:${name}` as Target }));
  return [
    ...list.mapping.filter(({ target }) => target !== null),
    ...raw("party", "party as written"),
    ...raw("date_of_birth", "birth as written"),
    ...raw("registration_status", "status as written"),
    ...list.confidential.map((index) => ({ index, target: confidentialTarget(index) })),
    ...(list.birthYear === null ? [] : [{ index: list.birthYear, target: "custom:birth year" as Target }]),
    ...historyColumns(list).map((index) => ({ index, target: historyTarget(index) })),
    ...electionColumns(list.headers).map(({ index }) => ({ index, target: electionTarget(index) })),
    ...list.scores.map(({ index }) => ({ index, target: scoreTarget(index) })),
  ];
}

/** The columns whose cells name the elections in which somebody voted. */
const historyColumns = ({ headers, layout }: VoterList): number[] =>
  headers.flatMap((header, index) =>
    namesElections(layoutKey(header)) || (header === "" && index === historyWithoutHeader[layout])
      ? [index]
      : [],
  );

function historySql(list: VoterList, custom: CustomSql): string {
  const votes = electionColumns(list.headers).map(({ index, election }) =>
    voteOf(election, custom(electionTarget(index))),
  );
  const named = historyColumns(list);
  const parts = [
    ...(votes.length === 0 ? [] : [`list_filter([${votes.join(", ")}], v -> v IS NOT NULL)`]),
    ...(named.length === 0 ? [] : [votesNamedIn(named.map((index) => custom(historyTarget(index))))]),
  ];
  return parts.length === 0 ? `NULL::${voteType}[]` : `list_distinct(list_concat(${parts.join(", ")}))`;
}

function scoresSql({ scores }: VoterList, custom: CustomSql): string {
  if (scores.length === 0) return `NULL::${scoreType}`;
  const each = scores.map(
    ({ index, name }) => `{'k': ${quoteText(name)}, 'v': ${numberSql(custom(scoreTarget(index)))}}`,
  );
  return `(SELECT CASE WHEN len(l) > 0 THEN map_from_entries(l) END
      FROM (SELECT list_filter([${each.join(", ")}], s -> s.v IS NOT NULL) AS l))`;
}

/** SQL of the year that a cell holds alone. */
const yearIn = (cell: string) =>
  `try_cast(nullif(regexp_extract(${cell}, '^\\s*((?:19|20)\\d\\d)(?:\\.0)?\\s*$', 1), '') AS SMALLINT)`;
