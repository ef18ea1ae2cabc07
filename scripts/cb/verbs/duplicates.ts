import { formatCount, formatDuration } from "@/lib/text/format";
import type { CommandValue } from "@/server/portal/commands";
import { text, verb, word } from "../verb";
import { lines, many } from "../words";

function duplicates(found: CommandValue<"dedupe">): string {
  const groups = found.surest.map(({ members, pairs }) =>
    lines([
      `  ${members.map(({ name, key }) => `${name || "no name"} (${key})`).join(" = ")}`,
      ...pairs.slice(0, 3).map(({ score, why }) => `    ${(score * 100).toFixed(1)} %: ${why}`),
    ]),
  );
  return lines([
    `${many(found.groups, "group")} of duplicates among ${many(found.contacts, "contact")}; merging them would leave ${many(found.contacts - found.wouldMerge, "contact")}.`,
    ...groups,
    found.groups > found.surest.length &&
      `  and ${formatCount(found.groups - found.surest.length)} more groups`,
    found.pairsFile && `Every pair: ${found.pairsFile}`,
    `Compared ${many(found.compared, "pair")} in ${formatDuration(found.ms)}. Nothing was changed.`,
  ]);
}

/** How the commands of duplicates are written and shown. */
export const duplicatesVerbs = {
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
    show: duplicates,
  }),
};
