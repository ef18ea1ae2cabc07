import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions, strangers } from "@/server/platform/testing/staff-sessions";
import { ohioVoters, usualRelease, writeOhio } from "@/server/platform/testing/voter-files";

const ours = Slug.parse("ours");

const portal = freshPortal("voters-route");
const jar = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => jar.cookies }),
}));

const { GET } = await import("./route");
const { uploadsDir } = await import("@/server/platform/env");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { setScope } = await import("@/server/voters/scope");
const { loadRelease } = await import("@/server/voters/load-release");

let cookies = new Map<string, string>();
beforeAll(async () => {
  cookies = await createStaffSessions();
  // Of the first district that the campaign sees: a voter whose texts a spreadsheet would take for formulas.
  const odd =
    "=1+1,@COUNTY,999,+LEE,-ANN,@Q,,03/04/1970,01/02/2001,ACTIVE,,9 OAK ST,,-DAYTON,OH,43215,02,=P,07,12,X,X,X";
  const file = writeOhio(portal.dataDir, "ohio.csv", [...ohioVoters(80), odd]);
  await loadRelease({ ...usualRelease, files: [file] });
  await setScope(ours, {
    state: [],
    congressional: ["2"],
    stateSenate: [],
    stateHouse: [],
    county: [],
    precinct: [],
  });
});
afterAll(() => portal.close());

function ask(who: string | null, slug: string, search = "") {
  const value = who === null ? undefined : cookies.get(who);
  jar.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
  const request = new Request(`http://localhost:3000/c/${slug}/api/voters${search}`);
  return GET(request, { params: Promise.resolve({ slug }) });
}
const exports = async () =>
  (await listLogs({ tenantSlug: "ours", key: { before: null, after: null }, limit: 50 })).rows.filter(
    ({ action }) => action === "export_voters",
  );

it("gives a manager the voters of the districts, and writes down how many", async () => {
  const answer = await ask("manager of ours", "ours");
  const [header, ...rows] = (await answer.text()).trim().split("\n");
  const column = header?.split(",").indexOf("congressional_district") ?? -1;
  expect(rows.length).toBe(21);
  expect(new Set(rows.map((row) => row.split(",")[column]))).toEqual(new Set(["2"]));
  expect(await exports()).toMatchObject([
    { actorName: "manager of ours", subject: "All voters", outcome: "done", details: '{"voters":21}' },
  ]);
  await vi.waitFor(() => expect(readdirSync(uploadsDir(ours))).toEqual([]));
});

it("gives no cell that a spreadsheet takes for a formula", async () => {
  const [, ...rows] = (await (await ask("manager of ours", "ours")).text()).trim().split("\n");
  const cells = rows.flatMap((row) => row.split(","));
  expect(cells.filter((cell) => /^[=+@-]/u.test(cell))).toEqual([]);
  expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'+lee", "'=P", "'@county"]));
});

it("gives nobody where nobody is found", async () => {
  expect(await (await ask("manager of ours", "ours", "?q=zzyzx")).json()).toMatchObject({
    error: { code: "invalid_input" },
  });
});

it("refuses an organizer", async () => {
  expect(await (await ask("organizer of ours", "ours")).json()).toMatchObject({
    error: { code: "forbidden" },
  });
});

it.each(strangers)("refuses %s", async (_who, who, slug, code) => {
  expect(await (await ask(who, slug)).json()).toMatchObject({ error: { code } });
});
