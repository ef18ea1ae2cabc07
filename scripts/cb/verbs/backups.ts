import { formatBytes, formatDuration } from "@/lib/text/format";
import type { CommandValue } from "@/server/portal/commands";
import { needed, text, verb, word } from "../verb";
import { lines, many } from "../words";

const backedUp = ({ backups, failed }: CommandValue<"backup">) =>
  lines([
    ...backups.map(({ what, dir, sizeBytes }) => `${what}: ${formatBytes(sizeBytes)}, checked, in ${dir}`),
    ...failed.map(({ what, message }) => `${what}: not backed up. ${message}`),
  ]);

const restored = ({ what, takenAt, keptAs }: CommandValue<"restore">) =>
  lines([
    `Restored ${what} as it was at ${takenAt}.`,
    keptAs && `What was there before is kept for 30 days as ${keptAs}`,
  ]);

const tried = ({ what, takenAt, tables, dir, ms }: CommandValue<"try-restore">) => {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  return `${what} as it was at ${takenAt} can be restored: ${many(rows, "row")} in ${many(Object.keys(tables).length, "table")}, tried in ${formatDuration(ms)} from ${dir}. Nothing was changed.`;
};

/** How the commands of backups are written and shown. */
export const backupsVerbs = {
  backup: verb("backup", {
    usage: "backup <slug|manager|all> --to DIR",
    about: "Copies a campaign's database, the manager's, or all of them, and checks the copies.",
    options: { to: text },
    words: [1, 1],
    input: (words, options, absolute) => ({ what: word(words, 0), to: absolute(needed(options, "to")) }),
    show: backedUp,
    isFine: ({ failed }) => failed.length === 0,
  }),
  restore: verb("restore", {
    usage: "restore <slug|manager> --from FILE|DIR",
    about: "Puts a backup back. What it replaces is kept beside it.",
    options: { from: text },
    words: [1, 1],
    input: (words, options, absolute) => ({ what: word(words, 0), from: absolute(needed(options, "from")) }),
    show: restored,
  }),
  "try-restore": verb("try-restore", {
    usage: "try-restore <slug|manager> --from FILE|DIR",
    about: "Puts a backup back where nobody sees it, and counts what is in it. Changes nothing.",
    options: { from: text },
    words: [1, 1],
    input: (words, options, absolute) => ({ what: word(words, 0), from: absolute(needed(options, "from")) }),
    show: tried,
  }),
};
