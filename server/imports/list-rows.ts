import type { ImportJob } from "@/lib/imports/import-job";
import { matchRules, type Outcome, ruleLabels } from "@/lib/imports/import-plan";
import { formatCount } from "@/lib/text/format";
import { listReportRows, type ReportRow } from "@/server/imports/store/list-report-rows";
import { jobDir } from "@/server/platform/env";
import { readPocket } from "@/server/platform/pocket/use";

/** A row of a list with what becomes of it, and why, in words. */
export interface ExplainedRow extends ReportRow {
  why: string;
}

/** Lists the rows of a checked or finished import that have an outcome, after row `after`, in the file's order; none once the list is gone. */
export async function listRowsOf(
  job: ImportJob,
  filter: { outcome: Outcome; after: number; limit: number },
): Promise<ExplainedRow[]> {
  if (!job.reading || !(job.plan || job.result) || job.filesRemovedAt !== null) return [];
  const columns = job.reading.columns.length;
  const dir = jobDir(job.tenantSlug, job.id);
  const rows = await readPocket(job.tenantSlug, (pocket) =>
    listReportRows(pocket, dir, { ...filter, columns }),
  );
  const { decisions } = job.options;
  return rows.map((row) => ({
    ...row,
    why: decisions[row.row] && row.outcome !== "ambiguous" ? "As you decided." : explain(row),
  }));
}

/** Why a row has its outcome, as a sentence. */
export function explain(
  row: Pick<ReportRow, "line" | "outcome" | "rule" | "firstLine" | "clash" | "candidates">,
): string {
  const rule = matchRules[row.rule ?? -1];
  const by = rule ? ruleLabels[rule] : "";
  switch (row.outcome) {
    case "inserted":
      return "Fits nobody who is there.";
    case "updated":
      return by ? `${by}.` : "Fits a contact.";
    case "unchanged":
      return `${by || "Fits a contact"}; nothing in it is new.`;
    case "skipped":
      return explainRepeat(row, by);
    case "ambiguous":
      return explainAmbiguous(row, by);
    default:
      return "No name, e-mail, phone or id.";
  }
}

function explainRepeat({ line, firstLine }: Parameters<typeof explain>[0], by: string): string {
  if (firstLine === null) return "Fits nobody who is there, and nobody new is to be added.";
  const which = formatCount(firstLine ?? 0);
  const why = by.toLowerCase() || "the same contact";
  return (firstLine ?? 0) > line
    ? `Line ${which} is the same person and says more: ${why}.`
    : `Repeats line ${which}: ${why}.`;
}

function explainAmbiguous(row: Parameters<typeof explain>[0], by: string): string {
  const isId = matchRules[row.rule ?? -1]?.endsWith("_id") ?? false;
  if (row.clash && row.firstLine !== null) {
    const line = formatCount(row.firstLine);
    return isId
      ? `${by} as line ${line}, yet another name: one of the two is wrong.`
      : `Fits line ${line}, and another line that is somebody else: ${by.toLowerCase()}.`;
  }
  if (row.clash && isId) return `${by} as a contact with another name: one of the two is wrong.`;
  if (row.clash)
    return `Fits a contact whom another line fits as well, and is somebody else: ${by.toLowerCase()}.`;
  return `Fits ${row.candidates?.length ?? "several"} contacts equally: ${by.toLowerCase()}.`;
}
