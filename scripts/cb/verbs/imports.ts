import { containerWords } from "@/lib/imports/import-words";
import { formatCount, formatDuration } from "@/lib/text/format";
import type { CommandValue } from "@/server/portal/commands";
import { readMap } from "../read-map";
import { needed, oneOf, optional, text, verb, word, yes } from "../verb";
import { lines, many, table } from "../words";

function inspection({ files }: CommandValue<"inspect">): string {
  return files.map(inspectedFile).join("\n\n");
}

function inspectedFile(file: CommandValue<"inspect">["files"][number]): string {
  if (file.error) return `${file.file}\n  ${file.error}`;
  const header = file.headerLine === null ? "no header" : `header in line ${file.headerLine}`;
  const facts = `${file.encoding}, delimiter ${JSON.stringify(file.delimiter)}, ${header}, ${many(file.rows ?? 0, "row")}`;
  const columns = table(
    file.columns.map(({ index, header, field, confidence, reason }) => [
      `  ${index + 1}`,
      header.slice(0, 40),
      field ?? "not used",
      `${Math.round(confidence * 100)} %`,
      reason,
    ]),
  );
  return lines([
    file.file,
    `  ${facts}`,
    file.container && `  ${containerWords(file.container)}`,
    columns,
    ...file.joins.map(
      ({ field, indexes }) => `  ${field} is made of columns ${indexes.map((index) => index + 1).join(", ")}`,
    ),
    ...file.problems.map(({ level, message }) => `  ${level}: ${message}`),
  ]);
}

function imported(report: CommandValue<"import">): string {
  const { jobId, because, ms, rejectsFile } = report;
  const counts = (["inserted", "updated", "unchanged", "skipped", "ambiguous", "rejected"] as const).map(
    (outcome) => [`  ${outcome}`, report[outcome]] as const,
  );
  const apart = report.preamble + report.header + report.blank;
  return lines([
    `${many(report.records, "record")} in ${many(report.lines, "line")}; ${because}.`,
    table([...counts, ["  not rows (header, blank lines)", apart]]),
    `Took ${formatDuration(ms.total)}: reading ${formatDuration(ms.stage)}, check ${formatDuration(ms.plan)}, import ${formatDuration(ms.apply)}.`,
    rejectsFile && `What was not imported, and why: ${rejectsFile}`,
    `Import ${jobId}`,
  ]);
}

const undone = ({ removed, restored, kept }: CommandValue<"undo">) =>
  `Removed ${many(removed, "contact")}, put ${formatCount(restored)} back, kept ${many(kept, "later change")}.`;

/** How the commands of imports are written and shown. */
export const importsVerbs = {
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
    show: inspection,
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
    show: imported,
  }),
  undo: verb("undo", {
    usage: "undo <slug> <jobId>",
    about: "Takes an import back.",
    words: [2, 2],
    input: (words) => ({ slug: word(words, 0), jobId: word(words, 1) }),
    show: undone,
  }),
};
