import "server-only";
import { findDateOrder, profilesOfDates } from "@/lib/imports/date-order";
import { findHeaderlessLayout } from "@/lib/imports/headers/headerless-layouts";
import { type fields, targetLabel } from "@/lib/people/fields";
import type { Mapping } from "@/lib/people/mapping";
import { isVoterField, missingFrom, voterFields } from "@/lib/voters/voter-fields";
import {
  findVoterLayout,
  genericLayout,
  missingHeaders,
  type VoterLayout,
  voterLayouts,
} from "@/lib/voters/voter-layouts";
import { applyMap, type MapFile } from "@/server/imports/apply-map";
import { proposeFields } from "@/server/imports/propose-mapping";
import { Refusal } from "@/server/platform/refusal";
import { readHistory } from "./read-history";
import { birthYearColumn, confidentialColumns, scoreColumns } from "./special-columns";
import type { StagedList } from "./stage-files";
import type { VoterList } from "./store/staged-voters";
import type { HistoryList } from "./store/vote-sql";

/** What a list of a release is: voters, or who voted when. */
export type ReadList =
  | { kind: "voters"; layout: VoterLayout; list: VoterList }
  | { kind: "history"; layout: VoterLayout; list: HistoryList };

interface LayoutHints {
  /** A layout's name, or "auto". */
  layout: string;
  map?: MapFile | undefined;
  /** The state whose voters these are, where the person says it. */
  state: string | null;
}

/** Says what a list is and what its columns mean, as far as it can be told. Refuses: file_refused (another layout than was said), invalid_input (of the map). */
export function understandList(staged: StagedList, hints: LayoutHints): ReadList {
  const { columns } = staged.reading;
  const headers = columns.map(({ header }) => header);
  const layout = chooseLayout(staged, headers, hints.layout);
  const history = readHistory(headers);
  if (history && !(hints.map && namesAnybody(applyMap(hints.map, columns))))
    return {
      kind: "history",
      layout,
      list: { staged: staged.staged, ...history, state: history.state ?? hints.state ?? layout.state },
    };
  const mapping = hints.map ? requireVoterFields(applyMap(hints.map, columns)) : proposedMapping(columns);
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
      state: hints.state ?? layout.state,
      confidential: confidentialColumns(headers, layout),
      birthYear: birthYearColumn(columns, mapping),
      scores: scoreColumns(columns, mapping),
    },
  };
}

/** The same for a list that is loaded. Refuses also: file_refused (no ids, no names, another state). */
export function readLayout(staged: StagedList, hints: LayoutHints): ReadList {
  const read = understandList(staged, hints);
  if (read.kind === "history") return read;
  const missing = missingFrom(read.list.mapping.map(({ target }) => target));
  if (missing) throw new Refusal("file_refused", `${staged.name} ${missing}`);
  if (hints.state !== null) requireState(staged, read.list.mapping, read.layout, hints.state);
  return read;
}

/** The layout that a list shows, or the one that was said, as long as the list has what that always has. */
function chooseLayout(
  { name, reading }: StagedList,
  headers: readonly string[],
  wanted: string,
): VoterLayout {
  const headerless = headers.every((header) => header === "");
  const shape = headerless ? findHeaderlessLayout(reading.columns.map(({ profile }) => profile)) : null;
  const found = findVoterLayout(headers, shape?.label ?? null);
  if (wanted === "auto" || wanted === found.name) return found;
  const layout = layoutNamed(wanted);
  const missing = missingHeaders(layout, headers);
  if (missing.length === 0) return layout;
  const looks = found.name === genericLayout.name ? "" : ` It looks like ${found.label}'s.`;
  throw new Refusal(
    "file_refused",
    `${name} is not in ${layout.label}'s layout: it has no column ${missing.join(", ")}.${looks}`,
  );
}

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

function layoutNamed(name: string): VoterLayout {
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
