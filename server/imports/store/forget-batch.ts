import { attachments } from "@/server/people/attachments";
import { execute, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Removes all trace of an import that was taken back, the answers to its calls too: it can then be written anew. */
export async function forgetBatch(pocket: Pocket, id: string): Promise<void> {
  for (const { table, ofImport } of attachments)
    if (ofImport) await execute(pocket, `DELETE FROM ${quoteName(table)} WHERE batch_id = $id::UUID`, { id });
  await execute(pocket, "DELETE FROM api_batch WHERE token_id = $owner", { owner: `import:${id}` });
  await execute(pocket, "DELETE FROM import_batch WHERE id = $id::UUID", { id });
}
