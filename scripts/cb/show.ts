import { containerWords } from "@/lib/imports/import-words";
import { formatBytes, formatCount, formatDuration, formatPhone, pluralise } from "@/lib/text/format";
import { releaseNotes } from "@/lib/voters/release-words";
import type { CommandValue } from "@/server/portal/commands";

const many = (count: number, one: string, more?: string) =>
  `${formatCount(count)} ${pluralise(count, one, more)}`;
const lines = (list: readonly (string | null | false)[]) => list.filter((line) => line).join("\n");

/** Rows as columns that stand under each other; numbers to the right. */
function table(rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === "number" ? formatCount(cell) : cell)));
  const widths = (texts[0] ?? []).map((_, k) => Math.max(...texts.map((row) => (row[k] ?? "").length)));
  const pad = (text: string, k: number, right: boolean) =>
    right ? text.padStart(widths[k] ?? 0) : text.padEnd(widths[k] ?? 0);
  return texts
    .map((row, r) =>
      row
        .map((text, k) => pad(text, k, typeof rows[r]?.[k] === "number"))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export const createdTenant = ({ slug, name }: CommandValue<"tenant create">) =>
  `Made the campaign “${name}” (${slug}).`;

export function tenants({ tenants: list }: CommandValue<"tenant list">): string {
  if (list.length === 0) return "There are no campaigns yet. Make one with: cb tenant create <slug>";
  return table(
    list.map(({ slug, name, status, contacts, trouble }) => [
      slug,
      name,
      status,
      trouble ?? many(contacts ?? 0, "contact"),
    ]),
  );
}

export function inspection({ files }: CommandValue<"inspect">): string {
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

export function duplicates(found: CommandValue<"dedupe">): string {
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

export function imported(report: CommandValue<"import">): string {
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

export const undone = ({ removed, restored, kept }: CommandValue<"undo">) =>
  `Removed ${many(removed, "contact")}, put ${formatCount(restored)} back, kept ${many(kept, "later change")}.`;

export const exported = ({ rows, file }: CommandValue<"export">) =>
  `Wrote ${many(rows, "contact")} to ${file}.`;

export function found({ contacts, total }: CommandValue<"search">): string {
  if (contacts.length === 0) return "Nobody found.";
  const rows = contacts.map(({ firstName, lastName, city, email, cellPhone, homePhone }) => [
    [firstName, lastName].filter(Boolean).join(" "),
    formatPhone(cellPhone ?? homePhone),
    email ?? "",
    city ?? "",
  ]);
  return lines([
    table(rows),
    total > contacts.length && `${formatCount(contacts.length)} of ${many(total, "contact")}.`,
  ]);
}

export const backedUp = ({ backups, failed }: CommandValue<"backup">) =>
  lines([
    ...backups.map(({ what, dir, sizeBytes }) => `${what}: ${formatBytes(sizeBytes)}, checked, in ${dir}`),
    ...failed.map(({ what, message }) => `${what}: not backed up. ${message}`),
  ]);

export const restored = ({ what, takenAt, keptAs }: CommandValue<"restore">) =>
  lines([
    `Restored ${what} as it was at ${takenAt}.`,
    keptAs && `What was there before is kept as ${keptAs}`,
  ]);

export function migrated({ campaigns }: CommandValue<"migrate">): string {
  const said = campaigns.map(({ slug, applied, trouble }) => {
    return `${slug}: ${trouble ?? (applied.length === 0 ? "up to date" : `applied ${applied.join(", ")}`)}`;
  });
  return lines(["manager: up to date", ...said]);
}

export function diagnosis({ ok, checked, problems }: CommandValue<"doctor">): string {
  if (ok) return `All is well: ${many(checked, "check")} passed.`;
  return lines([
    `${many(problems.length, "thing")} wrong:`,
    ...problems.map(({ where, message }) => `  ${where}: ${message}`),
  ]);
}

export function loadedVoters(loaded: CommandValue<"voters load">): string {
  const states = Object.entries(loaded.states).map(([state, rows]) => `${state} ${formatCount(rows)}`);
  return lines([
    `Loaded ${many(loaded.rows, "voter")} (${states.join(", ")}) as release ${loaded.version}, in ${formatDuration(loaded.ms.total)}.`,
    ...releaseNotes(loaded),
  ]);
}

export function voterReleases({ releases }: CommandValue<"voters list">): string {
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

export const voterScope = ({ slug, words, voters, strays }: CommandValue<"voters scope">) =>
  lines([
    `${slug} sees: ${words}. ${voters === null ? "There is no voter file yet." : many(voters, "voter")}`,
    ...strays.map((stray) => `Nobody in the voter file lives in ${stray}.`),
  ]);

export function matchedVoters(found: CommandValue<"voters match">): string {
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
