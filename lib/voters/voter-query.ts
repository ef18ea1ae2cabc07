import { z } from "zod";

/** What voters can be narrowed down by, each with its choices; "" is any. */
export const voterFilters = ["party", "status", "gender", "age", "turnout", "contact"] as const;
export type VoterFilter = (typeof voterFilters)[number];

export const filterChoices: Record<
  VoterFilter,
  { label: string; choices: Readonly<Record<string, string>> }
> = {
  party: {
    label: "Party",
    choices: {
      D: "Democratic",
      R: "Republican",
      N: "No party",
      I: "Independent",
      L: "Libertarian",
      G: "Green",
    },
  },
  status: { label: "Status", choices: { active: "Active", inactive: "Inactive", pending: "Pending" } },
  gender: { label: "Gender", choices: { F: "Women", M: "Men" } },
  age: {
    label: "Age",
    choices: { "18-29": "18 to 29", "30-44": "30 to 44", "45-64": "45 to 64", "65-120": "65 and older" },
  },
  turnout: {
    label: "Turnout",
    choices: {
      "4": "All of the last 4",
      "3": "At least 3 of 4",
      "2": "At least 2 of 4",
      "1": "At least 1 of 4",
      "0": "None of the last 4",
    },
  },
  contact: { label: "Contacts", choices: { yes: "Among the contacts", no: "Not among the contacts" } },
};

/** After which voter a page begins: its sort keys and its place in the file. */
export const VoterCursor = z.tuple([z.string().max(100), z.string().max(100), z.number().int().min(0)]);
export type VoterCursor = z.infer<typeof VoterCursor>;

/** What somebody looks for among the voters. */
export interface VoterQuery {
  words: string;
  filters: Readonly<Partial<Record<VoterFilter, string>>>;
  precinct: string;
  /** Null for the first page. */
  after: VoterCursor | null;
}

type Params = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() ?? "";

/** Reads a query from an address; whatever makes no sense in it is left out. */
export function readVoterQuery(params: Params): VoterQuery {
  const filters: Partial<Record<VoterFilter, string>> = {};
  for (const name of voterFilters) {
    const value = one(params[name]);
    if (Object.hasOwn(filterChoices[name].choices, value)) filters[name] = value;
  }
  return {
    words: one(params.q).slice(0, 200),
    filters,
    precinct: one(params.precinct).slice(0, 100),
    after: readCursor(one(params.after)),
  };
}

function readCursor(text: string): VoterCursor | null {
  try {
    return text === "" ? null : VoterCursor.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether a query looks for less than all voters. */
export const isNarrowed = ({ words, filters, precinct }: VoterQuery) =>
  words !== "" || precinct !== "" || Object.keys(filters).length > 0;

/** The address of a query, or of something else that is made of it: `place` in the campaign. */
export function votersHref(
  slug: string,
  { words, filters, precinct, after }: VoterQuery,
  place = "voters",
): string {
  const params = new URLSearchParams();
  if (words !== "") params.set("q", words);
  for (const [name, value] of Object.entries(filters)) params.set(name, value);
  if (precinct !== "") params.set("precinct", precinct);
  if (after) params.set("after", JSON.stringify(after));
  const text = params.toString();
  return `/c/${slug}/${place}${text === "" ? "" : `?${text}`}`;
}

/** A query in words, as a list of its voters is called: "Voters: smith, Democratic, 18 to 29". */
export function queryWords({ words, filters, precinct }: VoterQuery): string {
  const parts = [
    words,
    ...voterFilters.flatMap((name) => filterChoices[name].choices[filters[name] ?? ""] ?? []),
    precinct,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "All voters" : `Voters: ${parts.join(", ")}`;
}
