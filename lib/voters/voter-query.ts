import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";

/** What voters can be narrowed down by, each with its choices; "" is any. */
export const voterFilters = ["party", "status", "gender", "age", "turnout", "registered", "contact"] as const;
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
  registered: {
    label: "Registered",
    choices: {
      "90": "In the last 90 days",
      "365": "In the last year",
      "1461": "In the last 4 years",
      over: "More than 4 years ago",
    },
  },
  contact: { label: "Contacts", choices: { yes: "Among the contacts", no: "Not among the contacts" } },
};

/** After which voter a page begins: its sort keys and its place in the file. */
export const VoterCursor = z.tuple([z.string().max(100), z.string().max(100), z.number().int().min(0)]);
export type VoterCursor = z.infer<typeof VoterCursor>;

export interface ScoreFilter {
  name: string;
  least: number | null;
  most: number | null;
}

/** What somebody looks for among the voters. */
export interface VoterQuery {
  words: string;
  filters: Readonly<Partial<Record<VoterFilter, string>>>;
  precinct: string;
  /** Voters with this score from `least` to `most`, where these are said; null: whatever their scores. */
  score: ScoreFilter | null;
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
    score: readScore(one(params.score).slice(0, 100), one(params.least), one(params.most)),
    after: readCursor(one(params.after)),
  };
}

/** A score's name without a number narrows nothing down but to who has one. */
function readScore(name: string, least: string, most: string): ScoreFilter | null {
  if (name === "") return null;
  const number = (text: string) => (/^-?\d{1,9}(\.\d{1,6})?$/u.test(text) ? Number(text) : null);
  return { name, least: number(least), most: number(most) };
}

function readCursor(text: string): VoterCursor | null {
  try {
    return text === "" ? null : VoterCursor.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether a query looks for less than all voters. */
export const narrowsVoters = ({ words, filters, precinct, score }: VoterQuery) =>
  words !== "" || precinct !== "" || score !== null || Object.keys(filters).length > 0;

/** A query as an address says it, but for the page. */
export const queryParams = ({ words, filters, precinct, score }: VoterQuery): Record<string, string> => ({
  ...(words === "" ? {} : { q: words }),
  ...filters,
  ...(precinct === "" ? {} : { precinct }),
  ...(score && { score: score.name }),
  ...(score && score.least !== null && { least: String(score.least) }),
  ...(score && score.most !== null && { most: String(score.most) }),
});

/** The address of a query, or of something else that is made of it: `place` in the campaign. */
export function votersHref(slug: Slug, query: VoterQuery, place = "voters"): string {
  const params = new URLSearchParams(queryParams(query));
  if (query.after) params.set("after", JSON.stringify(query.after));
  const text = params.toString();
  return `/c/${slug}/${place}${text === "" ? "" : `?${text}`}`;
}

/** "Turnout score from 60 to 100". */
function scoreWords({ name, least, most }: ScoreFilter): string {
  return [name, least === null ? "" : `from ${least}`, most === null ? "" : `to ${most}`]
    .filter(Boolean)
    .join(" ");
}

/** A query in words, as a list of its voters is called: "Voters: smith, Democratic, 18 to 29". */
export function queryWords({ words, filters, precinct, score }: VoterQuery): string {
  const parts = [
    words,
    ...voterFilters.flatMap((name) => filterChoices[name].choices[filters[name] ?? ""] ?? []),
    precinct,
    score ? scoreWords(score) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "All voters" : `Voters: ${parts.join(", ")}`;
}
