import { setApiAddress } from "@/server/imports/api-address";
import { closeApiServer, openApiServer } from "@/server/portal/api-server";
import { assemble } from "@/server/portal/assemble";
import { runCommand } from "@/server/portal/run-command";
import { fill, newCampaign } from "./campaign";
import { headers, makeList } from "./lists";
import type { BenchResult } from "./measure";
import { timeOptionA } from "./raw";

/**
 * The API path over real HTTP onto the list `existing`, beside the row-by-row way. The first is from the press of "Import" to done, as for
 * the other imports, and must reach 6,000 rows a second; the second has the check before it as well.
 */
export async function benchApi(dir: string, existing: string): Promise<BenchResult[]> {
  const slug = await newCampaign();
  await fill(slug, existing);
  const file = await makeList(dir, 10_000, 1_900_000);
  assemble({ own: true });
  setApiAddress(openApiServer);
  const ledger = (await runCommand("import", { slug, file, path: "api", map: headers })) as {
    ms: { apply: number; plan: number };
  };
  await closeApiServer();
  const apiMs = ledger.ms.apply;
  const optionA = await timeOptionA(dir, existing, file, 1_000);
  const perRowA = optionA / 1_000;
  const perRow = apiMs / 10_000;
  const withCheck = apiMs + ledger.ms.plan;
  return [
    {
      name: "api/10000/500000",
      rows: 10_000,
      base: "6,000 rows/s",
      medianMs: apiMs,
      rawMs: 10_000 / 6,
      ratio: apiMs / (10_000 / 6),
      goal: 1,
      ok: apiMs <= 10_000 / 6,
    },
    {
      name: "api-with-check/10000/500000",
      rows: 10_000,
      base: "6,000 rows/s",
      medianMs: withCheck,
      rawMs: 10_000 / 6,
      ratio: withCheck / (10_000 / 6),
      goal: null,
      ok: true,
    },
    {
      name: "seed-option-a/1000",
      rows: 1_000,
      base: "our API, a row",
      medianMs: perRowA,
      rawMs: perRow,
      ratio: perRowA / perRow,
      goal: null,
      ok: perRowA / perRow >= 100,
    },
  ];
}
