import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { Refusal } from "@/server/platform/refusal";
import { readPocket } from "./use";

/** Why a campaign's database can't be used now, in words for a person; null when it can. */
export async function findTrouble(slug: Slug): Promise<string | null> {
  try {
    await readPocket(slug, ({ connection }) => connection.run("SELECT 1"));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
