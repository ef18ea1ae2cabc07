import { findDuplicates } from "@/server/duplicates/store/find-duplicates";
import { execute } from "@/server/platform/duckdb/query";
import { readPocket } from "@/server/platform/pocket/use";
import { closeCampaign, fill, newCampaign } from "./campaign";
import { makeList } from "./lists";
import { type BenchResult, timed } from "./measure";

const rows = 100_000;
const limitMs = 30_000;

/** How long it takes to find the duplicates among 100,000 contacts, households among them. */
export async function benchDedupe(dir: string): Promise<BenchResult> {
  const slug = await newCampaign();
  await fill(slug, await makeList(dir, rows), "create");
  const ms = await timed(() =>
    readPocket(
      slug,
      async (pocket) => {
        await execute(pocket, "BEGIN TRANSACTION");
        await findDuplicates(pocket);
        await execute(pocket, "ROLLBACK");
      },
      { heavy: true, timeoutMs: 10 * 60_000 },
    ),
  );
  await closeCampaign(slug);
  const ratio = ms / limitMs;
  return {
    name: `dedupe/${rows}`,
    rows,
    base: "limit",
    medianMs: ms,
    rawMs: limitMs,
    ratio,
    goal: 1,
    ok: ratio < 1,
  };
}
