import { z } from "zod";
import type { ImportResult } from "@/lib/imports/import-job";
import { attachments } from "@/server/people/attachments";
import { execute, queryRows, quoteName, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Notes an import in the campaign itself, in the transaction that writes its contacts. */
export async function createBatch(
  pocket: Pocket,
  batch: {
    id: string;
    fileName: string;
    path: string;
    duplicates: string;
    appliedBy: string;
    at: Date;
    result: unknown;
    /** writing: more of it comes by other calls. */
    state: "writing" | "done";
  },
): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO import_batch (id, file_name, path, duplicates, figures, applied_by, applied_at, state)
     SELECT $id::UUID, $fileName, $path, $duplicates, $figures, $appliedBy, ${sqlTime(batch.at)}, $state
      WHERE NOT EXISTS (SELECT 1 FROM import_batch WHERE id = $id::UUID)`,
    {
      id: batch.id,
      fileName: batch.fileName,
      path: batch.path,
      duplicates: batch.duplicates,
      figures: JSON.stringify(batch.result),
      appliedBy: batch.appliedBy,
      state: batch.state,
    },
  );
}

/** Whether an import has been written, and what it did; null when the campaign has nothing of it. */
export async function findBatch(pocket: Pocket, id: string) {
  const [row] = await queryRows(
    pocket,
    z.object({
      state: z.enum(["writing", "done"]),
      figures: z.string(),
      undoneAt: z.string().nullable(),
      undoFigures: z.string().nullable(),
    }),
    `SELECT state, figures, undone_at AS "undoneAt", undo_figures AS "undoFigures"
       FROM import_batch WHERE id = $id::UUID`,
    { id },
  );
  return row ?? null;
}

/** Writes down the final result of an import that was made of several batches. */
export async function saveBatchResult(pocket: Pocket, id: string, result: ImportResult): Promise<void> {
  await execute(pocket, "UPDATE import_batch SET figures = $figures, state = 'done' WHERE id = $id::UUID", {
    id,
    figures: JSON.stringify(result),
  });
}

/** Removes all trace of an import that was taken back, the answers to its calls too: it can then be written anew. */
export async function forgetBatch(pocket: Pocket, id: string): Promise<void> {
  for (const { table, ofImport } of attachments)
    if (ofImport) await execute(pocket, `DELETE FROM ${quoteName(table)} WHERE batch_id = $id::UUID`, { id });
  await execute(pocket, "DELETE FROM api_batch WHERE token_id = $owner", { owner: `import:${id}` });
  await execute(pocket, "DELETE FROM import_batch WHERE id = $id::UUID", { id });
}

/** The answer that was given to a call with this key; null for a new key. */
export async function findAnswer(pocket: Pocket, key: string, tokenId: string) {
  const [row] = await queryRows(
    pocket,
    z.object({ bodySha256: z.string(), answer: z.string() }),
    `SELECT body_sha256 AS "bodySha256", answer FROM api_batch WHERE idempotency_key = $key
       AND token_id = $tokenId`,
    { key, tokenId },
  );
  return row ?? null;
}

/** Calls are repeated within minutes; two days later nobody asks any more. */
const answersKeptMs = 2 * 24 * 60 * 60_000;

/**
 * Keeps the answer to a call, in the transaction of its work: a repeated call gets it again and changes nothing. Those of
 * days ago go.
 */
export async function saveAnswer(
  pocket: Pocket,
  entry: { key: string; tokenId: string; bodySha256: string; answer: string },
): Promise<void> {
  const now = new Date();
  const oldest = new Date(now.getTime() - answersKeptMs);
  await execute(pocket, `DELETE FROM api_batch WHERE answered_at < ${sqlTime(oldest)}`);
  await execute(
    pocket,
    `INSERT INTO api_batch (idempotency_key, token_id, body_sha256, answer, answered_at)
     VALUES ($key, $tokenId, $bodySha256, $answer, ${sqlTime(now)})`,
    entry,
  );
}
