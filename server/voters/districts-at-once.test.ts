import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { VoterScope } from "@/lib/voters/scope";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { ohioVoters, usualRelease, writeOhio } from "@/server/platform/testing/voter-files";

const portal = freshPortal("districts-at-once");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { Count, queryRow } = await import("@/server/platform/duckdb/query");
const { voterScopePath } = await import("@/server/platform/env");
const { readPocket } = await import("@/server/platform/pocket/use");
const { loadRelease } = await import("./load-release");
const { setScope } = await import("./scope");

const slug = Slug.parse("ours");
const districts = ["1", "2", "3", "4"];
const within = (congressional: string[]) => ({ ...VoterScope.parse({}), congressional });

beforeAll(async () => {
  await createTenant({ slug, name: slug, createdBy: "test" });
  await loadRelease({ ...usualRelease, files: [writeOhio(portal.dataDir, "ohio.csv", ohioVoters(400))] });
});
afterAll(() => portal.close());

const Seen = z.object({ n: Count, seen: z.string().nullable() });
const seen = () =>
  readPocket(slug, (pocket) =>
    queryRow(
      pocket,
      Seen,
      "SELECT count(*) AS n, string_agg(DISTINCT congressional_district, ',') AS seen FROM voters.voter",
    ),
  );

it("districts hold at once for every one of 360 readings that come right after a change", async () => {
  const wrong: unknown[] = [];
  for (let round = 0; round < 40; round++) {
    const district = districts[round % districts.length] ?? "1";
    await setScope(slug, within([district]));
    const readings = await Promise.allSettled(Array.from({ length: 9 }, seen));
    for (const one of readings) {
      if (one.status === "rejected") wrong.push(String(one.reason));
      else if (one.value.seen !== district || one.value.n !== 100) wrong.push({ district, ...one.value });
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

it("districts that another process sets hold at once, also in an instance that is open", async () => {
  await setScope(slug, within(["1"]));
  expect(await seen()).toEqual({ n: 100, seen: "1" });
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await seen()).toEqual({ n: 100, seen: "1" });
  const text = JSON.stringify({ ...within(["3"]), ownFile: false });
  const program = `const fs = require("node:fs"), [file, text] = process.argv.slice(1);
    fs.writeFileSync(file + ".new", text); fs.renameSync(file + ".new", file);`;
  await once(spawn(process.execPath, ["-e", program, voterScopePath(slug), text]), "exit");
  expect(await seen()).toEqual({ n: 100, seen: "3" });
});
