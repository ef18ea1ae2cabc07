import { searchDuplicates } from "@/server/duplicates/search-duplicates";
import { closeCampaign, fill, newCampaign } from "./campaign";
import { makeList } from "./lists";
import { type BenchResult, timed } from "./measure";

const rows = 100_000;
const limitMs = 30_000;

/** How long it takes to find the duplicates among 100,000 contacts, households among them. */
export async function benchDedupe(dir: string): Promise<BenchResult> {
  const slug = await newCampaign();
  await fill(slug, await makeList(dir, rows), "create");
  const ms = await timed(() => searchDuplicates(slug, async () => undefined));
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
