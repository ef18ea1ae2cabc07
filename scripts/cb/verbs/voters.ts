import { formatCount, formatDuration } from "@/lib/text/format";
import { releaseNotes } from "@/lib/voters/release-words";
import type { CommandValue } from "@/server/portal/commands";
import { readMap } from "../read-map";
import { needed, optional, several, text, verb, word, yes } from "../verb";
import { lines, many, table } from "../words";

function loadedVoters(loaded: CommandValue<"voters load">): string {
  const states = Object.entries(loaded.states).map(([state, rows]) => `${state} ${formatCount(rows)}`);
  return lines([
    `Loaded ${many(loaded.rows, "voter")} (${states.join(", ")}) as release ${loaded.version}, in ${formatDuration(loaded.ms.total)}.`,
    ...releaseNotes(loaded),
  ]);
}

function voterReleases({ releases }: CommandValue<"voters list">): string {
  if (releases.length === 0) return "There is no voter file yet. Load one with: cb voters load <file…>";
  return table(
    releases.map(({ version, label, asOf, rows, current }) => [
      version,
      label,
      `as of ${asOf}`,
      many(rows, "voter"),
      current ? "current" : "",
    ]),
  );
}

const voterScope = ({ slug, words, voters, strays }: CommandValue<"voters scope">) =>
  lines([
    `${slug} sees: ${words}. ${voters === null ? "There is no voter file yet." : many(voters, "voter")}`,
    ...strays.map((stray) => `Nobody in the voter file lives in ${stray}.`),
  ]);

function matchedVoters(found: CommandValue<"voters match">): string {
  return lines([
    `Compared ${many(found.contacts, "contact")} with ${many(found.voters, "voter")} in ${formatDuration(found.ms)}.`,
    table([
      ["matched", found.matched],
      ["need you", found.ambiguous],
      ["not in the district", found.elsewhere],
      ["probably not registered", found.unregistered],
    ]),
    found.pairsFile && `Every contact is in ${found.pairsFile}.`,
  ]);
}

/** How the commands of voters are written and shown. */
export const votersVerbs = {
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
    show: loadedVoters,
  }),
  "voters list": verb("voters list", {
    usage: "voters list",
    about: "Lists the releases of the voter file.",
    words: [0, 0],
    input: () => ({}),
    show: voterReleases,
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
    show: voterScope,
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
    show: matchedVoters,
  }),
};
