import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

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
