import { readFileSync } from "node:fs";
import type { ParseArgsConfig } from "node:util";
import { Refusal } from "@/server/platform/refusal";
import type { CommandInput, CommandName, CommandValue } from "@/server/portal/commands";
import * as show from "./show";

type Options = Record<string, string | boolean | undefined>;
type Absolute = (file: string) => string;

/** How a command is written, what it asks of the server, and how its answer is shown. */
export interface Verb<N extends CommandName = CommandName> {
  usage: string;
  about: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** The fewest and the most words behind the command. */
  words: readonly [number, number];
  input: (words: readonly string[], options: Options, absolute: Absolute) => CommandInput<N>;
  show: (value: CommandValue<N>) => string;
  /** Whether the exit code is 0. */
  isFine: (value: CommandValue<N>) => boolean;
  /** Needs no data, so a running portal isn't asked. */
  alone?: boolean;
}

type Draft<N extends CommandName> = Omit<Verb<N>, "options" | "isFine"> &
  Partial<Pick<Verb<N>, "options" | "isFine">>;

const verb = <N extends CommandName>(_name: N, draft: Draft<N>): Verb =>
  ({ options: {}, isFine: () => true, ...draft }) as unknown as Verb;

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;
const word = (words: readonly string[], at: number) => words[at] ?? "";
const optional = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

/** The values of an option that takes several, with commas between. */
const several = (value: string | boolean | undefined) =>
  (optional(value) ?? "").split(",").flatMap((part) => part.trim() || []);

/** The value of an option that a command can't do without. */
function needed(options: Options, name: string): string {
  const value = optional(options[name]);
  if (value === undefined) throw new RangeError(`--${name} is missing`);
  return value;
}

function oneOf<T extends string>(options: Options, name: string, choices: readonly T[]): T | undefined {
  const value = optional(options[name]);
  if (value === undefined || (choices as readonly string[]).includes(value)) return value as T | undefined;
  throw new RangeError(`--${name} is one of ${choices.join(", ")}, not “${value}”`);
}

/** Reads a mapping file. Refuses: not_found, invalid_input. */
function readMap(file: string): CommandInput<"import">["map"] {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    throw new Refusal("not_found", `There is no mapping file “${file}”.`);
  }
  try {
    return JSON.parse(content.replace(/^\ufeff/u, ""));
  } catch {
    throw new Refusal("invalid_input", `The mapping file “${file}” is not JSON.`);
  }
}

export const verbs: Record<CommandName, Verb> = {
  "tenant create": verb("tenant create", {
    usage: "tenant create <slug> [--name N]",
    about: "Makes a campaign.",
    options: { name: text },
    words: [1, 1],
    input: (words, { name }) => ({ slug: word(words, 0), name: optional(name) }),
    show: show.createdTenant,
  }),
  "tenant list": verb("tenant list", {
    usage: "tenant list",
    about: "Lists the campaigns.",
    words: [0, 0],
    input: () => ({}),
    show: show.tenants,
  }),
  inspect: verb("inspect", {
    usage: "inspect <file…> [--table] [--part <name>]",
    about:
      "Says what is in files and where their columns would go. --table adds every cell; --part names a sheet, or a list of an archive.",
    options: { table: yes, part: text },
    words: [1, Number.POSITIVE_INFINITY],
    input: (words, { table, part }, absolute) => ({
      files: words.map(absolute),
      table: table === true,
      part: optional(part),
    }),
    show: show.inspection,
    alone: true,
  }),
  import: verb("import", {
    usage:
      "import <slug> <file> [--map map.json] [--path auto|api|direct] [--duplicates keep|fill|overwrite|create] [--part <name>] [--dates mdy|dmy] [--dry-run]",
    about: "Loads a list into a campaign. --dry-run only says what it would do.",
    options: { map: text, path: text, duplicates: text, part: text, dates: text, "dry-run": yes },
    words: [2, 2],
    input: (words, options, absolute) => ({
      slug: word(words, 0),
      file: absolute(word(words, 1)),
      path: oneOf(options, "path", ["auto", "api", "direct"]),
      duplicates: oneOf(options, "duplicates", ["keep", "fill", "overwrite", "create"]),
      map: options.map === undefined ? undefined : readMap(absolute(needed(options, "map"))),
      part: optional(options.part),
      dates: oneOf(options, "dates", ["mdy", "dmy"]),
      dryRun: options["dry-run"] === true,
    }),
    show: show.imported,
  }),
  undo: verb("undo", {
    usage: "undo <slug> <jobId>",
    about: "Takes an import back.",
    words: [2, 2],
    input: (words) => ({ slug: word(words, 0), jobId: word(words, 1) }),
    show: show.undone,
  }),
  export: verb("export", {
    usage: "export <slug> --out file.csv|file.parquet",
    about: "Writes all contacts of a campaign into a file.",
    options: { out: text },
    words: [1, 1],
    input: (words, options, absolute) => ({ slug: word(words, 0), out: absolute(needed(options, "out")) }),
    show: show.exported,
  }),
  search: verb("search", {
    usage: "search <slug> <words…> [--limit N]",
    about: "Finds contacts by name, phone or e-mail.",
    options: { limit: text },
    words: [2, Number.POSITIVE_INFINITY],
    input: (words, { limit }) => ({
      slug: word(words, 0),
      words: words.slice(1).join(" "),
      limit: limit === undefined ? undefined : Number(limit),
    }),
    show: show.found,
  }),
  dedupe: verb("dedupe", {
    usage: "dedupe <slug> [--pairs out.csv] [--threshold 0.85]",
    about: "Finds contacts that may be one person, and why. --pairs writes every pair with its score.",
    options: { pairs: text, threshold: text },
    words: [1, 1],
    input: (words, { pairs, threshold }, absolute) => ({
      slug: word(words, 0),
      pairs: typeof pairs === "string" ? absolute(pairs) : undefined,
      threshold: threshold === undefined ? undefined : Number(threshold),
    }),
    show: show.duplicates,
  }),
  "voters load": verb("voters load", {
    usage:
      "voters load <file…> [--layout auto|l2|i360|van|nc|oh|…|generic] [--map map.json] [--state OH] [--as-of 2026-11-03] [--terms T]",
    about:
      "Loads a release of the agency's voter file: voters, and who voted when. --terms: what its licence allows.",
    options: { layout: text, map: text, state: text, "as-of": text, terms: text },
    words: [1, Number.POSITIVE_INFINITY],
    input: (words, options, absolute) => ({
      files: words.map(absolute),
      layout: optional(options.layout),
      map: options.map === undefined ? undefined : readMap(absolute(needed(options, "map"))),
      state: optional(options.state),
      asOf: optional(options["as-of"]),
      terms: optional(options.terms),
    }),
    show: show.loadedVoters,
  }),
  "voters list": verb("voters list", {
    usage: "voters list",
    about: "Lists the releases of the voter file.",
    words: [0, 0],
    input: () => ({}),
    show: show.voterReleases,
  }),
  "voters scope": verb("voters scope", {
    usage:
      "voters scope <slug> [--whole] [--state OH] [--congressional 3,12] [--senate 4] [--house 8] [--county Franklin] [--precinct P] [--own-file|--shared-file]",
    about:
      "Says which districts' voters a campaign sees, or sets them. --whole: the whole voter file; --own-file: in a file that holds nobody else.",
    options: {
      whole: yes,
      state: text,
      congressional: text,
      senate: text,
      house: text,
      county: text,
      precinct: text,
      "own-file": yes,
      "shared-file": yes,
    },
    words: [1, 1],
    input: (words, options) => ({
      slug: word(words, 0),
      whole: options.whole === true,
      ownFile: options["own-file"] === true ? true : options["shared-file"] === true ? false : undefined,
      scope: {
        state: several(options.state),
        congressional: several(options.congressional),
        stateSenate: several(options.senate),
        stateHouse: several(options.house),
        county: several(options.county),
        precinct: several(options.precinct),
      },
    }),
    show: show.voterScope,
  }),
  "voters match": verb("voters match", {
    usage: "voters match <slug> [--pairs out.csv]",
    about: "Finds the contacts of a campaign in the voter file. --pairs writes each with its voter.",
    options: { pairs: text },
    words: [1, 1],
    input: (words, { pairs }, absolute) => ({
      slug: word(words, 0),
      pairs: typeof pairs === "string" ? absolute(pairs) : undefined,
    }),
    show: show.matchedVoters,
  }),
  backup: verb("backup", {
    usage: "backup <slug|manager|all> --to DIR",
    about: "Copies a campaign's database, the manager's, or all of them, and checks the copies.",
    options: { to: text },
    words: [1, 1],
    input: (words, options, absolute) => ({ what: word(words, 0), to: absolute(needed(options, "to")) }),
    show: show.backedUp,
    isFine: ({ failed }) => failed.length === 0,
  }),
  restore: verb("restore", {
    usage: "restore <slug|manager> --from FILE|DIR",
    about: "Puts a backup back. What it replaces is kept beside it.",
    options: { from: text },
    words: [1, 1],
    input: (words, options, absolute) => ({ what: word(words, 0), from: absolute(needed(options, "from")) }),
    show: show.restored,
  }),
  migrate: verb("migrate", {
    usage: "migrate [<slug>|all] [--indexes]",
    about: "Brings databases up to this version. --indexes adds the optional indexes on contacts.",
    options: { indexes: yes },
    words: [0, 1],
    input: (words, { indexes }) => ({ what: words[0] ?? "all", indexes: indexes === true }),
    show: show.migrated,
    isFine: ({ campaigns }) => campaigns.every(({ trouble }) => trouble === null),
  }),
  doctor: verb("doctor", {
    usage: "doctor",
    about: "Opens everything, checks it, and says what is wrong.",
    words: [0, 0],
    input: () => ({}),
    show: show.diagnosis,
    isFine: ({ ok }) => ok,
  }),
};
