import "server-only";
import { z } from "zod";
import { groupBy } from "@/lib/contacts/group-by";
import type { HistoryEntry } from "@/lib/contacts/history";
import { PersonId } from "@/lib/people/person-id";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Change = z.object({
  field: z.string(),
  oldValue: z.string().nullable(),
  newValue: z.string().nullable(),
});

/** Lists what happened to a contact, newest first: imports that made or changed it, edits by people, merges. */
export async function listHistory(pocket: Pocket, personId: PersonId): Promise<HistoryEntry[]> {
  const entries = [
    ...(await listImports(pocket, personId)),
    ...(await listEdits(pocket, personId)),
    ...(await listMerges(pocket, personId)),
  ];
  return entries.sort((one, other) => (one.at < other.at ? 1 : -1));
}

async function listImports(pocket: Pocket, personId: PersonId): Promise<HistoryEntry[]> {
  const rows = await queryRows(
    pocket,
    Change.extend({
      field: z.string().nullable(),
      batchId: z.string(),
      kind: z.string(),
      line: z.number().nullable(),
      fileName: z.string(),
      by: z.string(),
      at: Time,
      undoneAt: Time.nullable(),
    }),
    `SELECT c.batch_id AS "batchId", c.kind, c.line, c.field, c.old_value AS "oldValue",
            CASE WHEN c.kind = 'tag' THEN c.field ELSE c.new_value END AS "newValue",
            b.file_name AS "fileName", b.applied_by AS by, b.applied_at AS at, b.undone_at AS "undoneAt"
       FROM import_change c JOIN import_batch b ON b.id = c.batch_id
      WHERE c.person_id = $personId::UUID AND c.kind NOT IN ('kept', 'confirmed')
      ORDER BY c.batch_id, c.line, c.field`,
    { personId },
  );
  return groupBy(rows, ({ batchId }) => batchId).flatMap((changes): HistoryEntry[] => {
    const [head] = changes;
    if (!head) return [];
    const { batchId, fileName, by, at, line, undoneAt } = head;
    const made = changes.some(({ kind }) => kind === "insert");
    const shown = changes.flatMap(({ kind, field, oldValue, newValue }) =>
      kind === "insert" ? [] : [{ field: kind === "tag" ? "tags" : (field ?? ""), oldValue, newValue }],
    );
    return [{ kind: "import", at, batchId, fileName, by, line, made, undoneAt, changes: shown }];
  });
}

async function listEdits(pocket: Pocket, personId: PersonId): Promise<HistoryEntry[]> {
  const rows = await queryRows(
    pocket,
    Change.extend({ by: z.string(), at: Time }),
    `SELECT field, old_value AS "oldValue", new_value AS "newValue", edited_by AS by, edited_at AS at
       FROM person_edit WHERE person_id = $personId::UUID ORDER BY edited_at, field`,
    { personId },
  );
  const together = groupBy(rows, ({ at, by, field }) => `${at} ${by} ${field === "contact"}`);
  return together.flatMap((edits): HistoryEntry[] => {
    const [head] = edits;
    if (!head) return [];
    const { at, by } = head;
    if (head.field === "contact") return [{ kind: head.newValue === "deleted" ? "deleted" : "made", at, by }];
    const changes = edits.map(({ field, oldValue, newValue }) => ({ field, oldValue, newValue }));
    return [{ kind: "edit", at, by, changes }];
  });
}

async function listMerges(pocket: Pocket, personId: PersonId): Promise<HistoryEntry[]> {
  const rows = await queryRows(
    pocket,
    z.object({ otherId: PersonId, at: Time }),
    `SELECT person_id AS "otherId", removed_at AS at FROM person_tombstone WHERE merged_into = $personId::UUID
       ORDER BY removed_at`,
    { personId },
  );
  return rows.map((row) => ({ kind: "merge", ...row }));
}
