import { layoutKey } from "@/lib/match-headers/layouts";

/** The form in which a state or a vendor gives its voter file. */
export interface VoterLayout {
  name: string;
  label: string;
  /** The state whose voters are in it, where it can be only one. */
  state: string | null;
  /** Headers that it always has, in lower case, letters and digits alone; none where its shape tells it. */
  has: readonly string[];
}

const layout = (
  name: string,
  label: string,
  state: string | null,
  ...has: readonly string[]
): VoterLayout => ({ name, label, state, has });

/** The layouts, the most particular first. Where the headers come from is in the layouts of `lib/match-headers`. */
export const voterLayouts: readonly VoterLayout[] = [
  layout("l2", "L2", null, "lalvoterid"),
  layout("i360", "i360", null, "i360id"),
  layout("van", "VAN", null, "voterfilevanid"),
  layout("nc", "North Carolina", "NC", "ncid", "voterregnum"),
  layout("oh", "Ohio", "OH", "sosvoterid", "countynumber"),
  layout("ny", "New York", "NY", "sboeid", "ed", "ad"),
  layout("mi", "Michigan", "MI", "voteridentificationnumber", "jurisdictioncode"),
  layout("wa", "Washington", "WA", "statevoterid", "regstnum"),
  layout("wi", "Wisconsin", "WI", "voterregnumber", "aldermanic"),
  layout("ga", "Georgia", "GA", "registrationnumber", "residencehousenumber", "countyprecinctid"),
  layout("mo", "Missouri", "MO", "voterid", "nonstandardaddress", "residentialcity"),
  layout("ok", "Oklahoma", "OK", "politalaff", "voterid"),
  layout("tx", "Texas", "TX", "vuid"),
  layout("ak", "Alaska", "AK", "ascension", "dp"),
  layout("fl", "Florida", "FL", "voterid", "requestedpublicrecordsexemption"),
];

/** A file whose columns are told by the loader's own mapping. */
export const genericLayout = layout("generic", "Generic", null);

/** The headerless shapes of the loader that are voter files, by their labels there. */
const byShape: Readonly<Record<string, string>> = {
  "Florida's voter file": "fl",
  "Pennsylvania's full voter export": "pa",
};
const pennsylvania = layout("pa", "Pennsylvania", "PA");

/** The layout that a file's headers show, or its shape where it has none; the generic one where neither does. */
export function findVoterLayout(headers: readonly string[], shape: string | null): VoterLayout {
  if (shape !== null) {
    const name = byShape[shape];
    return [...voterLayouts, pennsylvania].find((one) => one.name === name) ?? genericLayout;
  }
  const keys = new Set(headers.map(layoutKey));
  if ([...keys].some((key) => key.startsWith("i360"))) return voterLayouts[1] ?? genericLayout;
  return voterLayouts.find(({ has }) => has.every((key) => keys.has(key))) ?? genericLayout;
}

/** Headers of a layout that a file lacks. */
export function missingHeaders({ has }: VoterLayout, headers: readonly string[]): string[] {
  const keys = new Set(headers.map(layoutKey));
  return has.filter((key) => !keys.has(key));
}
