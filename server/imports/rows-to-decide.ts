import type { ImportJob } from "@/lib/imports/import-job";
import type { Decisions } from "@/lib/imports/import-plan";
import type { RowToDecide } from "@/lib/imports/row-to-decide";
import { columnOf, fieldNames, isField, type Target, targetLabel } from "@/lib/people/fields";
import { getImport } from "@/server/imports/store/get-import";
import { listShownContacts } from "@/server/people/store/list-shown-contacts";
import { readPocket } from "@/server/platform/pocket/use";
import { recheck } from "./check-list";
import { type ExplainedRow, listRowsOf } from "./list-rows";
import type { Loader } from "./upload";

/** Lists the rows of a checked list that need a person, after row `after`, each with the contacts that it fits. */
export async function listRowsToDecide(
  job: ImportJob,
  page: { after: number; limit: number },
): Promise<RowToDecide[]> {
  const rows = await listRowsOf(job, { outcome: "ambiguous", ...page });
  const ids = [...new Set(rows.flatMap(({ candidates }) => candidates ?? []))];
  const contacts = await readPocket(job.tenantSlug, (pocket) => listShownContacts(pocket, ids));
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return rows.map((row) => {
    const whom = (row.candidates ?? []).flatMap((id) => byId.get(id) ?? []);
    const cells = cellsOf(job, row);
    const { line, why, firstLine } = row;
    return { row: row.row, line, why, firstLine, contacts: whom, cells: [...cells, ...telling(whom, cells)] };
  });
}

/** What tells the contacts apart although the list doesn't have it. */
const telling = (contacts: RowToDecide["contacts"], cells: RowToDecide["cells"]): RowToDecide["cells"] =>
  fieldNames.flatMap((field) => {
    const column = columnOf(field);
    if (column === null || cells.some((cell) => cell.column === column)) return [];
    const values = new Set(contacts.map(({ values }) => values[column] ?? null));
    return values.size > 1 ? [{ label: targetLabel(field), column, text: "" }] : [];
  });

/** The cells of a row that go anywhere, as the list has them. */
function cellsOf(job: ImportJob, row: ExplainedRow): RowToDecide["cells"] {
  const texts = new Map<Target, string[]>();
  for (const { index, target } of (job.mapping ?? []).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))) {
    const text = row.cells[index]?.trim();
    if (target !== null && text) texts.set(target, [...(texts.get(target) ?? []), text]);
  }
  return [...texts].map(([target, parts]) => ({
    label: targetLabel(target),
    column: target !== null && isField(target) ? columnOf(target) : null,
    text: parts.join(" "),
  }));
}

/**
 * Keeps what a person decided for rows of a checked list, which is then checked anew.
 * Refuses: not_found, conflict (is being imported), invalid_input (more decisions than a list can carry).
 */
export async function decideRows(loader: Loader, jobId: string, decided: Decisions): Promise<void> {
  const { options } = await getImport(loader.tenantSlug, jobId);
  await recheck(loader, jobId, { ...options, decisions: { ...options.decisions, ...decided } });
}

/** Forgets all that was decided for rows of a list, which is then checked anew. Refuses: not_found, conflict. */
export async function askAgain(loader: Loader, jobId: string): Promise<void> {
  const { options } = await getImport(loader.tenantSlug, jobId);
  await recheck(loader, jobId, { ...options, decisions: {} });
}
