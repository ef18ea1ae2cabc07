import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { ohioVoters } from "@/server/platform/testing/voter-files";

const ours = Slug.parse("ours");

const portal = freshPortal("read-incoming");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { listReleases } = await import("@/server/voters/store/list-releases");
const { dropIncoming, incomingPath, receiveVoterFile } = await import("./incoming-files");
const { waitForFigures } = await import("@/server/platform/jobs/wait-for-figures");
const { askForLoad } = await import("./load-job");
const { LoadedRelease } = await import("./load-release");
const { findRead, readIncoming } = await import("./read-incoming");

afterAll(() => portal.close());
beforeAll(() => createTenant({ slug: "ours", name: "Ours", createdBy: "test" }));

const admin = "admin-1";
const send = (name: string, text: string, length: number | null = Buffer.byteLength(text)) =>
  receiveVoterFile(admin, name, new Blob([text]).stream(), length);
const said = {
  files: [incomingPath(admin, "odd.csv")],
  layout: "auto",
  maps: {},
  state: "OH",
  asOf: "2026-11-03",
  terms: "",
  loadedBy: "Olive",
};
async function load(readId: string, maps: Record<string, (string | null)[]> = {}) {
  const read = { adminId: admin, readId };
  return waitForFigures(await askForLoad({ read, release: { ...said, maps } }, "Olive"), LoadedRelease);
}
const rows = ohioVoters(30).map((row, at) => {
  const [id, , , last, first] = row.split(",");
  return `${id},${first} ${last},${at},${at % 2 ? "Y" : ""}`;
});
const text = ["Number,Who,Ref,General 2024", ...rows].join("\n");

it("shows what files are, lets columns be chosen, and loads them with that", async () => {
  await send("odd.csv", text);
  const { id, lists } = await readIncoming(admin, ["odd.csv"], "auto");
  const [list] = lists;
  expect(list).toMatchObject({ name: "odd.csv", rows: 30, kind: "voters", layout: "Generic" });
  expect(list?.columns.map(({ header, use }) => [header, use])).toEqual([
    ["Number", null],
    ["Who", null],
    ["Ref", null],
    ["General 2024", "votes"],
  ]);
  expect(list?.missing).toMatch(/has no column of/);
  expect(await findRead(admin)).toMatchObject({ id, layout: "auto", lists, passedOver: [] });
  expect(await findRead("somebody else")).toBeNull();

  await expect(load(id)).rejects.toThrow(/has no column of/);
  await expect(load(id, { 0: ["voter_id", "full_name", "tags", null] })).rejects.toThrow(/keeps no “Tags”/);
  const maps = { 0: ["voter_id", "full_name", null, null] };
  expect(await load(id, maps)).toMatchObject({ rows: 30, states: { OH: 30 } });
  expect(existsSync(incomingPath(admin, "odd.csv"))).toBe(false);
  expect(await findRead(admin)).toBeNull();
  const found = await readPocket(ours, (pocket) =>
    queryRows(
      pocket,
      z.object({ voters: z.number(), votes: z.number() }),
      "SELECT count(last_name)::INTEGER AS voters, sum(votes)::INTEGER AS votes FROM voters.voter",
    ),
  );
  expect(found).toEqual([{ voters: 30, votes: 15 }]);
  expect((await listReleases())[0]).toMatchObject({
    files: ["odd.csv"],
    sha256: [expect.stringMatching(/^[0-9a-f]{64}$/)],
  });
});

it("refuses what wasn't sent whole, what isn't there, and what was read before something else", async () => {
  await expect(send("cut.csv", text, 1_000_000)).rejects.toMatchObject({ code: "upload_incomplete" });
  expect(existsSync(incomingPath(admin, "cut.csv"))).toBe(false);
  await expect(readIncoming(admin, ["cut.csv"], "auto")).rejects.toMatchObject({ code: "not_found" });
  await expect(send("../../evil.csv", text)).rejects.toMatchObject({ code: "invalid_input" });
  await send("odd.csv", text);
  const first = await readIncoming(admin, ["odd.csv"], "auto");
  const second = await readIncoming(admin, ["odd.csv"], "auto");
  await expect(load(first.id)).rejects.toThrow("Other files were read since");
  await dropIncoming(admin, [incomingPath(admin, "odd.csv")]);
  await expect(load(second.id)).rejects.toThrow("The files aren't there any more");
});
