import type { ImportJob } from "@/lib/import-job";
import { matchRules, type Outcome, ruleLabels } from "@/lib/import-plan";
import { jobDir } from "@/server/env";
import { listReportRows, type ReportRow } from "@/server/pocket/import/report";
import { readPocket } from "@/server/pocket/use";

/** A row of a list with what becomes of it, and why, in words. */
export interface ExplainedRow extends ReportRow {
  why: string;
}

/** Lists the rows of a checked or finished import that have an outcome, after row `after`, in the file's order. */
export async function listRowsOf(
  job: ImportJob,
  filter: { outcome: Outcome; after: number; limit: number },
): Promise<ExplainedRow[]> {
  if (!job.reading || !(job.plan || job.result)) return [];
  const columns = job.reading.columns.length;
  const dir = jobDir(job.tenantSlug, job.id);
  const rows = await readPocket(job.tenantSlug, (pocket) =>
    listReportRows(pocket, dir, { ...filter, columns }),
  );
  return rows.map((row) => ({ ...row, why: explain(row) }));
}

/** Why a row has its outcome, as a sentence. */
export function explain(
  row: Pick<ReportRow, "outcome" | "rule" | "firstLine" | "clash" | "candidates">,
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
      return `Repeats line ${row.firstLine?.toLocaleString("en-US") ?? "?"}: ${by.toLowerCase() || "the same contact"}.`;
    case "ambiguous":
      return explainAmbiguous(row, by);
    default:
      return "No name, e-mail, phone or id.";
  }
}

function explainAmbiguous(row: Parameters<typeof explain>[0], by: string): string {
  if (row.clash && row.firstLine !== null) {
    return `${by} as line ${row.firstLine.toLocaleString("en-US")}, yet another name: one of the two is wrong.`;
  }
  if (row.clash) return `${by} as a contact with another name: one of the two is wrong.`;
  return `Fits ${row.candidates?.length ?? "several"} contacts equally: ${by.toLowerCase()}.`;
}
