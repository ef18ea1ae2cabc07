import "server-only";
import { findDateOrder, profilesOfDates } from "@/lib/date-order";
import { type fields, targetLabel } from "@/lib/fields";
import type { Mapping } from "@/lib/import-plan";
import { findHeaderlessLayout } from "@/lib/match-headers/headerless-layouts";
import { layoutKey } from "@/lib/match-headers/layouts";
import { readElection } from "@/lib/voters/history-columns";
import { scoreName } from "@/lib/voters/scores";
import { isVoterField, voterFields } from "@/lib/voters/voter-fields";
import {
  findVoterLayout,
  genericLayout,
  missingHeaders,
  type VoterLayout,
  voterLayouts,
} from "@/lib/voters/voter-layouts";
import { applyMap, type MapFile } from "@/server/import/apply-map";
import { proposeFields } from "@/server/import/propose-mapping";
import { Refusal } from "@/server/refusal";
import type { StagedList } from "./stage-files";
import type { HistoryList } from "./vote-sql";
import type { VoterList } from "./voter-sql";

/** What a list of a release is: voters, or who voted when. */
export type ReadList =
  | { kind: "voters"; layout: VoterLayout; list: VoterList }
  | { kind: "history"; layout: VoterLayout; list: HistoryList };

interface Said {
  /** A layout's name, or "auto". */
  layout: string;
  map?: MapFile | undefined;
  /** The state whose voters these are, where the person says it. */
  state: string | null;
}

/** A column of scores has numbers in at least so many of its cells that aren't blank. */
const mostlyNumbers = 0.9;

/** Says what a list is and what its columns mean, as far as it can be told. Refuses: file_refused (another layout than was said), invalid_input (of the map). */
export function understandList(staged: StagedList, said: Said): ReadList {
  const { columns } = staged.reading;
  const headers = columns.map(({ header }) => header);
  const layout = chooseLayout(staged, headers, said.layout);
  const history = readHistory(headers);
  if (history && !(said.map && namesAnybody(applyMap(said.map, columns))))
    return {
      kind: "history",
      layout,
      list: { staged: staged.staged, ...history, state: history.state ?? said.state ?? layout.state },
    };
  const mapping = said.map ? requireVoterFields(applyMap(said.map, columns)) : proposedMapping(columns);
  return {
    kind: "voters",
    layout,
    list: {
      staged: staged.staged,
      mapping,
      headers,
      padded: (index) => columns[index]?.padded ?? true,
      dateOrder: findDateOrder(profilesOfDates(mapping, staged.reading)).order,
      layout: layout.name,
      state: said.state ?? layout.state,
      confidential: confidentialColumns(headers, layout),
      birthYear: birthYearColumn(columns, mapping),
      scores: scoreColumns(columns, mapping),
    },
  };
}

/** The same for a list that is loaded. Refuses also: file_refused (no ids, no names, another state). */
export function readLayout(staged: StagedList, said: Said): ReadList {
  const read = understandList(staged, said);
  if (read.kind === "history") return read;
  const missing = missingFrom(read.list.mapping);
  if (missing) throw new Refusal("file_refused", `${staged.name} ${missing}`);
  if (said.state !== null) requireState(staged, read.list.mapping, read.layout, said.state);
  return read;
}

/** The layout that a list shows, or the one that was said, as long as the list has what that always has. */
function chooseLayout({ name, reading }: StagedList, headers: readonly string[], said: string): VoterLayout {
  const headerless = headers.every((header) => header === "");
  const shape = headerless ? findHeaderlessLayout(reading.columns.map(({ profile }) => profile)) : null;
  const found = findVoterLayout(headers, shape?.label ?? null);
  if (said === "auto" || said === found.name) return found;
  const layout = saidLayout(said);
  const missing = missingHeaders(layout, headers);
  if (missing.length === 0) return layout;
  const looks = found.name === genericLayout.name ? "" : ` It looks like ${found.label}'s.`;
  throw new Refusal(
    "file_refused",
    `${name} is not in ${layout.label}'s layout: it has no column ${missing.join(", ")}.${looks}`,
  );
}

/** What a mapping of voters can't do without and lacks, in words; null where it has all. */
export function missingFrom(mapping: Mapping): string | null {
  const targets = new Set<string | null>(mapping.map(({ target }) => target));
  const lacks = ([fields]: (typeof needed)[number]) => !fields.some((field) => targets.has(field));
  const what = needed.find(lacks)?.[1];
  return what ? `has no column of ${what}. Say which it is.` : null;
}

const needed = [
  [["voter_id", "external_id"], "voter ids"],
  [["last_name", "full_name"], "names"],
] as const;

const namesAnybody = (mapping: Mapping) =>
  mapping.some(({ target }) => target === "last_name" || target === "full_name");

/** What a voter file has no place for would be lost without a word. */
function requireVoterFields(mapping: Mapping): Mapping {
  const other = mapping.find(({ target }) => target !== null && !isVoterField(target));
  if (!other) return mapping;
  throw new Refusal(
    "invalid_input",
    `A voter file keeps no “${targetLabel(other.target)}”. It keeps ${voterFields.join(", ")}.`,
  );
}

/** Refuses a list of another state than was said, by its layout or by the state that most of its voters live in. */
function requireState(
  { name, reading }: StagedList,
  mapping: Mapping,
  layout: VoterLayout,
  state: string,
): void {
  const index = mapping.find(({ target }) => target === "state")?.index;
  const [most] = index === undefined ? [] : (reading.columns[index]?.profile.top ?? []);
  const own = layout.state ?? most?.[0].trim().toUpperCase() ?? state;
  if (own !== state)
    throw new Refusal("file_refused", `${name} is of ${own}, not of ${state}. Nothing was changed.`);
}

/** Columns that say whose data is withheld. Florida's file has it in one place, with or without a header. */
function confidentialColumns(headers: readonly string[], layout: VoterLayout): number[] {
  const found = headers.flatMap((header, index) => (tellsWithheld.test(layoutKey(header)) ? [index] : []));
  return found.length === 0 && layout.name === "fl" ? [6] : found;
}

/** One too many hides an address; one too few shows it. */
const tellsWithheld =
  /confidential|recordsexempt|exemptvoter|voterexempt|^exempt(?:ion)?$|^protected|protectedvoter|protectedaddress|safeathome|^acp(?:flag|ind|indicator|participant)?$|suppress|^secured?$|secured?voter|withheld|privaterecord|addressprivate|privateaddress|sealed/u;

/** The column of a year of birth alone, where no column has the whole date. */
function birthYearColumn(columns: StagedList["reading"]["columns"], mapping: Mapping): number | null {
  const used = new Set(mapping.flatMap(({ index, target }) => (target === null ? [] : [index])));
  const index = columns.findIndex(
    ({ header, profile }, at) =>
      !used.has(at) && /birth|^yob$|^dob/u.test(layoutKey(header)) && profile.share.year >= mostlyNumbers,
  );
  return index < 0 ? null : index;
}

/** Columns whose header names a score and whose values are numbers. Of two that are called the same the first counts. */
function scoreColumns(columns: StagedList["reading"]["columns"], mapping: Mapping): VoterList["scores"] {
  const used = new Set(mapping.flatMap(({ index, target }) => (target === null ? [] : [index])));
  const names = new Set<string>();
  return columns.flatMap(({ header, profile }, index) => {
    const name = used.has(index) ? null : scoreName(header);
    if (name === null || names.has(name) || profile.share.number < mostlyNumbers) return [];
    names.add(name);
    return [{ index, name }];
  });
}

function saidLayout(name: string): VoterLayout {
  const layout = [...voterLayouts, genericLayout].find((one) => one.name === name);
  if (!layout) throw new Refusal("invalid_input", `There is no layout “${name}”.`);
  return layout;
}

const proposedMapping = (columns: StagedList["reading"]["columns"]): Mapping =>
  proposeFields(columns).map(({ target, place }, index) => ({
    index,
    target: target as keyof typeof fields | null,
    ...(place === undefined ? {} : { place }),
  }));

/** Headers of a voter's id in lists of votes, the most particular first, with the state where only one calls it that. */
const idHeaders: readonly (readonly [string, string | null])[] = [
  ["ncid", "NC"],
  ["sosvoterid", "OH"],
  ["sboeid", "NY"],
  ["vuid", "TX"],
  ["voteridentificationnumber", "MI"],
  ["statevoterid", null],
  ["votersstatevoterid", null],
  ["voterid", null],
  ["voterregistrationnumber", null],
  ["registrationnumber", null],
  ["voterregnum", null],
  ["lalvoterid", null],
];

/** Where a list of votes has what: by its headers, or as Florida gives it, without any. Null for any other list. */
function readHistory(headers: readonly string[]): Omit<HistoryList, "staged"> | null {
  const keys = headers.map(layoutKey);
  const at = (pattern: RegExp) => {
    const index = keys.findIndex((key) => pattern.test(key));
    return index < 0 ? null : index;
  };
  if (keys.every((key) => key === ""))
    return headers.length === 5 ? { id: 1, date: 2, election: 3, how: 4, elections: [], state: "FL" } : null;
  if (at(/last_?name|^lname$|surname|^name$|full_?name/u) !== null) return null;
  const [name, state] = idHeaders.find(([key]) => keys.includes(key)) ?? [];
  if (name === undefined) return null;
  const id = keys.indexOf(name);
  const date = at(/^(electiondate|electiondt|electionlbl|dateofelection)$/u);
  const election = at(/^(electiondesc|electiontype|electionname|electioncode|election)$/u);
  const elections = headers.flatMap((header, index) => {
    const found = readElection(header);
    return found ? [{ index, election: found }] : [];
  });
  if (date === null && election === null && elections.length === 0) return null;
  return {
    id,
    date,
    election,
    how: at(
      /^(votingmethod|votemethod|votingmethoddesc|historycode|votedmethod|method|isabsenteevoter|votecode)$/u,
    ),
    elections: date === null && election === null ? elections : [],
    state: state ?? null,
  };
}
