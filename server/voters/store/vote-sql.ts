import { kindPatterns } from "@/lib/voters/election-kinds";
import { type Election, notVoted, uncountedCodes, uncountedWords } from "@/lib/voters/history-columns";
import { quoteText } from "@/server/platform/duckdb/query";

export const voteType = "STRUCT(year SMALLINT, held DATE, kind VARCHAR, how VARCHAR)";

const list = (words: readonly string[]) => words.map(quoteText).join(", ");
const saysOtherThan = (cell: string, words: readonly string[]) =>
  `lower(trim(${cell})) NOT IN (${list(words)})`;

/** SQL of somebody's vote in the election of a column; NULL where they cast none. */
export function voteOf(election: Election, cell: string): string {
  const held = election.held ? `DATE '${election.held}'` : "NULL::DATE";
  return `CASE WHEN ${cell} IS NOT NULL AND ${saysOtherThan(cell, notVoted)} THEN
    {'year': ${election.year}::SMALLINT, 'held': ${held}, 'kind': '${election.kind}', 'how': ${cell}} END`;
}

/** SQL of a text in the words that kinds are told by: "24GENR" is "24 genr". */
function wordsOf(sql: string): string {
  const apart = `regexp_replace(lower(${sql}), '([0-9])([a-z])', '\\1 \\2', 'g')`;
  return `trim(regexp_replace(${apart}, '[^a-z0-9]+', ' ', 'g'))`;
}

/** General elections are on the Tuesday after the first Monday of November. */
const onGeneralDay = (held: string) =>
  `(month(${held}) = 11 AND dayofweek(${held}) = 2 AND day(${held}) BETWEEN 2 AND 8)`;

function kindSql(words: string, held: string): string {
  const named = kindPatterns.map(
    ([source, kind]) => `WHEN regexp_matches(${words}, '\\b(${source})\\b') THEN '${kind}'`,
  );
  return `CASE ${named.join(" ")}
     WHEN ${onGeneralDay(held)} THEN 'general' ELSE 'other' END`;
}

/** SQL of the day that a text begins with or holds; what time it was doesn't matter. */
const dayOf = (sql: string) =>
  `coalesce(
    try_strptime(regexp_extract(${sql}, '\\d{1,2}/\\d{1,2}/\\d{4}'), '%m/%d/%Y')::DATE,
    try_strptime(regexp_extract(${sql}, '\\d{4}-\\d{2}-\\d{2}'), '%Y-%m-%d')::DATE,
    try_strptime(regexp_extract(${sql}, '(?:^|\\D)((?:19|20)\\d{6})(?:$|\\D)', 1), '%Y%m%d')::DATE)`;

/** "98" is 1998, as in `wholeYear`. Inside a lambda there are no subqueries. */
function shortYear(words: string): string {
  const year = `try_cast(nullif(regexp_extract(${words}, '^(\\d\\d) [a-z]', 1), '') AS SMALLINT)`;
  return `${year} + CASE WHEN ${year} > 60 THEN 1900 ELSE 2000 END`;
}

const yearOf = (words: string) =>
  `coalesce(try_cast(nullif(regexp_extract(${words}, '(19|20)\\d\\d'), '') AS SMALLINT),
    ${shortYear(words)})`;

/**
 * SQL of the vote in an election that texts name, by a `day` and by `words` ("11/05/2024 GENERAL", "24GENR"); without a year it is no vote.
 * Both are columns, not expressions. `how`: SQL of what is said of the ballot.
 */
const namedVote = (day: string, words: string, how: string) =>
  `{'year': coalesce(year(${day}), ${yearOf(words)})::SMALLINT, 'held': ${day},
    'kind': ${kindSql(words, day)}, 'how': ${how}}`;

/** SQL of the votes of cells that name elections, several in one with semicolons between. */
export function votesNamedIn(cells: readonly string[]): string {
  const parts = cells.map((cell) => `string_split(coalesce(${cell}, ''), ';')`);
  return `list_filter(
    list_transform(
      list_filter(flatten([${parts.join(", ")}]), t -> ${saysOtherThan("t", notVoted)}),
      t -> ${namedVote(dayOf("t"), wordsOf("t"), "NULL::VARCHAR")}),
    v -> v.year IS NOT NULL)`;
}

/** A list of who voted when, a row a vote. Columns by their position. */
export interface HistoryList {
  staged: string;
  id: number;
  /** The ids are a vendor's own, not the state's. */
  vendor: boolean;
  date: number | null;
  election: number | null;
  how: number | null;
  /** Elections that have columns of their own; then there is a row a voter. */
  elections: readonly { index: number; election: Election }[];
  /** The state whose voters they are; null where the list doesn't tell it. */
  state: string | null;
}

/** SQL of the votes of a list, a row each: voter_id (a vendor's or the state's), state and vote. A ballot that was not cast or not counted is none. */
export function voteRows(votes: HistoryList & { state: string }): string {
  const { staged, id, vendor, date, election, how, elections, state } = votes;
  const cell = (index: number | null) => (index === null ? "NULL::VARCHAR" : `nullif(trim("c${index}"), '')`);
  const from = `read_parquet(${quoteText(staged)})`;
  const owner = `${cell(id)} AS voter_id, ${vendor} AS vendor, ${quoteText(state)} AS state`;
  if (elections.length > 0) {
    const each = elections.map(({ index, election: one }) => voteOf(one, cell(index)));
    return `(SELECT ${owner}, unnest(list_filter([${each.join(", ")}], v -> v IS NOT NULL)) AS vote
      FROM ${from})`;
  }
  return `(SELECT voter_id, vendor, state, ${namedVote("held", "words", "how")} AS vote FROM (
      SELECT ${owner}, coalesce(${dayOf(cell(date))}, ${dayOf(cell(election))}) AS held,
             coalesce(${wordsOf(cell(election))}, '') AS words, ${cell(how)} AS how
        FROM ${from})
     WHERE how IS NULL OR ${saysOtherThan("how", uncountedCodes[state] ?? uncountedWords)})`;
}
