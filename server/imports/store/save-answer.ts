import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

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
