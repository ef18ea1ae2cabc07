import { readVoterQuery } from "@/lib/voters/voter-query";
import { readPocket } from "@/server/platform/pocket/use";
import { loadRelease } from "@/server/voters/load-release";
import { matchContacts } from "@/server/voters/match-contacts";
import { listVoters } from "@/server/voters/store/list-voters";
import { closeCampaign, fill, newCampaign } from "./campaign";
import { makeList } from "./lists";
import { type BenchResult, percentile, timed } from "./measure";
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
  const searches: number[] = [];
  for (let round = 0; round < 5; round++)
    for (const q of ["smith", "smith j", "oak st", "mary 432", "6145550101", "OH415547094"])
      searches.push(
        await timed(() => readPocket(slug, (pocket) => listVoters(pocket, readVoterQuery({ q }), 50))),
      );
  await closeCampaign(slug);
  return [
    within(`voters-load/${voters}`, voters, load, 15_000),
    within(`voters-match/${rows}`, rows, match, 5_000),
    within(`voters-search/${voters}`, voters, percentile(searches, 95), 50),
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
