import { layoutKey } from "@/lib/imports/headers/layouts";
import { electionColumns } from "@/lib/voters/history-columns";
import type { HistoryList } from "./store/vote-sql";

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

const vendorIds: ReadonlySet<string> = new Set(["lalvoterid"]);

/** Where a list of votes has what: by its headers, or as Florida gives it, without any. Null for any other list. */
export function readHistory(headers: readonly string[]): Omit<HistoryList, "staged"> | null {
  const keys = headers.map(layoutKey);
  const at = (pattern: RegExp) => {
    const index = keys.findIndex((key) => pattern.test(key));
    return index < 0 ? null : index;
  };
  if (keys.every((key) => key === ""))
    return headers.length === 5
      ? { id: 1, vendor: false, date: 2, election: 3, how: 4, elections: [], state: "FL" }
      : null;
  if (at(/last_?name|^lname$|surname|^name$|full_?name/u) !== null) return null;
  const [name, state] = idHeaders.find(([key]) => keys.includes(key)) ?? [];
  if (name === undefined) return null;
  const id = keys.indexOf(name);
  const date = at(/^(electiondate|electiondt|electionlbl|dateofelection)$/u);
  const election = at(/^(electiondesc|electiontype|electionname|electioncode|election)$/u);
  const elections = electionColumns(headers);
  if (date === null && election === null && elections.length === 0) return null;
  return {
    id,
    vendor: vendorIds.has(name),
    date,
    election,
    how: at(/^(votingmethod|votemethod|votingmethoddesc|historycode|votedmethod|method|votecode)$/u),
    elections: date === null && election === null ? elections : [],
    state: state ?? null,
  };
}
