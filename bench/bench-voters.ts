import { loadRelease } from "@/server/voter-file/load-release";
import { matchContacts } from "@/server/voter-file/match-contacts";
import { closeCampaign, fill, newCampaign } from "./campaign";
import { makeList } from "./lists";
import { type BenchResult, timed } from "./measure";
import { makeVoterFile } from "./voters";

const voters = 500_000;
const rows = 83_067;

/** How long a voter file takes to be there, and the contacts of a campaign to be found in it. */
export async function benchVoters(dir: string): Promise<BenchResult[]> {
  const file = await makeVoterFile(dir, voters);
  const slug = await newCampaign();
  await fill(slug, await makeList(dir, rows), "create");
  const load = await timed(() =>
    loadRelease({
      files: [file],
      layout: "auto",
      state: null,
      asOf: "2026-11-03",
      terms: "",
      loadedBy: "bench",
    }),
  );
  const match = await timed(() => matchContacts(slug, { by: "bench", at: new Date() }));
  await closeCampaign(slug);
  return [
    within(`voters-load/${voters}`, voters, load, 15_000),
    within(`voters-match/${rows}`, rows, match, 5_000),
  ];
}

const within = (name: string, count: number, ms: number, limitMs: number): BenchResult => ({
  name,
  rows: count,
  base: "limit",
  medianMs: ms,
  rawMs: limitMs,
  ratio: ms / limitMs,
  goal: 1,
  ok: ms < limitMs,
});
