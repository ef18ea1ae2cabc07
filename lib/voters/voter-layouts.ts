import { layoutKey } from "@/lib/imports/headers/layouts";

/** The form in which a state or a vendor gives its voter file. */
export interface VoterLayout {
  name: string;
  label: string;
  /** The state whose voters are in it, where it can be only one. */
  state: string | null;
  /** Headers that it always has, in lower case, letters and digits alone: of one form or of another. None where only its shape tells it. */
  has: readonly (readonly string[])[];
}

const layout = (name: string, label: string, state: string | null, ...forms: string[]): VoterLayout => ({
  name,
  label,
  state,
  has: forms.map((form) => form.split(" ")),
});

/** The layouts, the most particular first. Where the headers come from is in the layouts of `lib/imports/headers`. */
export const voterLayouts: readonly VoterLayout[] = [
  layout("l2", "L2", null, "lalvoterid"),
  layout("i360", "i360", null, "i360id"),
  layout("van", "VAN", null, "voterfilevanid"),
  layout("nc", "North Carolina", "NC", "ncid voterregnum"),
  layout("oh", "Ohio", "OH", "sosvoterid countynumber"),
  layout("ny", "New York", "NY", "sboeid ed ad"),
  layout("mi", "Michigan", "MI", "voteridentificationnumber jurisdictioncode"),
  layout("wa", "Washington", "WA", "statevoterid regstnum"),
  layout("wi", "Wisconsin", "WI", "voterregnumber aldermanic"),
  layout(
    "ga",
    "Georgia",
    "GA",
    "registrationnumber residencehousenumber countyprecinctid",
    "voterregistrationnumber residencestreetnumber countyprecinct",
  ),
  layout("va", "Virginia", "VA", "identificationnumber localityname"),
  layout("nj", "New Jersey", "NJ", "displayid legid"),
  layout("mo", "Missouri", "MO", "voterid nonstandardaddress residentialcity"),
  layout("ok", "Oklahoma", "OK", "politalaff voterid"),
  layout("tx", "Texas", "TX", "vuid"),
  layout("ak", "Alaska", "AK", "ascension dp"),
  layout("fl", "Florida", "FL", "voterid requestedpublicrecordsexemption"),
  layout("pa", "Pennsylvania", "PA"),
];

/** A file whose columns are told by the loader's own mapping. */
export const genericLayout: VoterLayout = { ...layout("generic", "Generic", null), has: [[]] };

/** The headerless shapes of the loader that are voter files, by their labels there. */
const byShape: Readonly<Record<string, string>> = {
  "Florida's voter file": "fl",
  "Pennsylvania's full voter export": "pa",
  "New York's voter file": "ny",
};

/** The layout that a file's headers show, or its shape where it has none; the generic one where neither does. */
export function findVoterLayout(headers: readonly string[], shape: string | null): VoterLayout {
  if (shape !== null) return voterLayouts.find(({ name }) => name === byShape[shape]) ?? genericLayout;
  const keys = new Set(headers.map(layoutKey));
  if ([...keys].some((key) => key.startsWith("i360"))) return voterLayouts[1] ?? genericLayout;
  return (
    voterLayouts.find(({ has }) => has.some((form) => form.every((key) => keys.has(key)))) ?? genericLayout
  );
}

/** Headers of a layout that a file lacks, of the form that it is nearest to; in words where the layout has no headers. */
export function missingHeaders({ label, has }: VoterLayout, headers: readonly string[]): string[] {
  const keys = new Set(headers.map(layoutKey));
  const lacks = has.map((form) => form.filter((key) => !keys.has(key)));
  return lacks.sort((a, b) => a.length - b.length)[0] ?? [`where ${label}’s, which have no headers, stand`];
}
