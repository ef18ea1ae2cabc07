import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { ohioVoters } from "@/server/platform/testing/voter-files";

const portal = freshPortal("read-incoming");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { listReleases } = await import("@/server/voters/store/releases");
const { dropIncoming, incomingPath, receiveVoterFile } = await import("./incoming-files");
const { findLoading, whileLoading } = await import("./loading");
const { findRead, loadIncoming, readIncoming } = await import("./read-incoming");

afterAll(() => portal.close());
beforeAll(() => createTenant({ slug: "ours", name: "Ours", createdBy: "test" }));

const admin = "admin-1";
const send = (name: string, text: string, length: number | null = Buffer.byteLength(text)) =>
  receiveVoterFile(admin, name, new Blob([text]).stream(), length);
const said = { layout: "auto", maps: {}, state: "OH", asOf: "2026-11-03", terms: "", loadedBy: "Olive" };
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
  expect(findLoading()).toBeNull();
  expect(await findRead(admin)).toMatchObject({ id, layout: "auto", lists, passedOver: [] });
  expect(await findRead("somebody else")).toBeNull();

  await expect(loadIncoming(admin, id, said)).rejects.toMatchObject({ code: "file_refused" });
  const maps = { 0: ["voter_id", "full_name", null, null] };
  await expect(
    loadIncoming(admin, id, { ...said, maps: { 0: ["voter_id", "full_name", "tags", null] } }),
  ).rejects.toThrow(/keeps no “Tags”/);
  expect(await loadIncoming(admin, id, { ...said, maps })).toMatchObject({ rows: 30, states: { OH: 30 } });
  expect(existsSync(incomingPath(admin, "odd.csv"))).toBe(false);
  expect(await findRead(admin)).toBeNull();
  const found = await readPocket("ours", (pocket) =>
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

it("refuses what wasn't sent whole, what isn't there, and a second load beside another", async () => {
  await expect(send("cut.csv", text, 1_000_000)).rejects.toMatchObject({ code: "upload_incomplete" });
  expect(existsSync(incomingPath(admin, "cut.csv"))).toBe(false);
  await expect(readIncoming(admin, ["cut.csv"], "auto")).rejects.toMatchObject({ code: "not_found" });
  await expect(send("../../evil.csv", text)).rejects.toMatchObject({ code: "invalid_input" });
  await send("odd.csv", text);
  await whileLoading(async () => {
    expect(findLoading()).toMatchObject({ phase: "Beginning" });
    await expect(readIncoming(admin, ["odd.csv"], "auto")).rejects.toMatchObject({ code: "conflict" });
  });
  const first = await readIncoming(admin, ["odd.csv"], "auto");
  const second = await readIncoming(admin, ["odd.csv"], "auto");
  await expect(loadIncoming(admin, first.id, said)).rejects.toThrow("Other files were read since");
  await dropIncoming(admin, [incomingPath(admin, "odd.csv")]);
  await expect(loadIncoming(admin, second.id, said)).rejects.toThrow("The files aren't there any more");
});
