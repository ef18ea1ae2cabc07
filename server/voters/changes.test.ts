import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("voter-changes");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { countChanges } = await import("@/server/voters/store/count-changes");
const { listChanges } = await import("@/server/voters/store/list-changes");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { loadRelease } = await import("./load-release");
const { matchContacts } = await import("./match-contacts");
const { setScope } = await import("./scope");

afterAll(() => portal.close());

const header = "voter_id,first_name,last_name,address,city,state,zip,congressional_district,party";
const people = [
  ["1", "Ann", "Lee", "1 Oak St", "3", "D"],
  ["2", "Bo", "Diaz", "2 Oak St", "3", "D"],
  ["3", "Cy", "Fox", "3 Oak St", "3", "R"],
  ["4", "Di", "Roe", "4 Oak St", "3", "D"],
  ["5", "Ed", "Quill", "5 Oak St", "3", "D"],
  ...Array.from({ length: 20 }, (_, k) => [`9${k}`, "Other", `Person${k}`, `${k} Elm St`, "12", "N"]),
];
const write = (name: string, rows: readonly (readonly string[])[]) => {
  const file = path.join(portal.dataDir, name);
  const lines = rows.map(([id, first, last, address, district, party]) =>
    [id, first, last, address, "Columbus", "OH", "43017", district, party].join(","),
  );
  writeFileSync(file, `${[header, ...lines].join("\n")}\n`);
  return file;
};
const load = (file: string) =>
  loadRelease({
    files: [file],
    layout: "generic",
    map: Object.fromEntries(header.split(",").map((name) => [name, name === "address" ? "address1" : name])),
    state: "OH",
    asOf: "2026-11-03",
    terms: "",
    loadedBy: "test",
  });
const idOf = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`;

beforeAll(async () => {
  await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
  await load(write("one.csv", people));
  await setScope(ours, {
    state: [],
    congressional: ["3"],
    stateSenate: [],
    stateHouse: [],
    county: [],
    precinct: [],
  });
  await writePocket(ours, async ({ connection }) => {
    for (const [at, [id, first, last]] of people.slice(0, 5).entries()) {
      await connection.run(
        `INSERT INTO person (id, first_name, last_name, support_level, created_at, updated_at) VALUES ('${idOf(at)}', '${first}', '${last}', 1, now()::TIMESTAMP, now()::TIMESTAMP)`,
      );
      await connection.run(
        `INSERT INTO voter_match VALUES ('${idOf(at)}', 'matched', 'OH:${id}', 1, NULL, NULL, 'OH:${id}')`,
      );
    }
  });
});

describe("a first release", () => {
  it("changes nothing", async () => {
    expect(await readPocket(ours, countChanges)).toEqual({
      moved: 0,
      left: 0,
      party: 0,
      dropped: 0,
      registered: 0,
    });
  });
});

describe("a new release", () => {
  beforeAll(async () => {
    const changed = people.map((row) => {
      const [id = "", first = "", last = "", address = "", district = "", party = ""] = row;
      if (id === "1") return [id, first, last, "77 Pine Rd", district, party];
      if (id === "2") return [id, first, last, "8 Far Rd", "12", party];
      if (id === "3") return [id, first, last, address, district, "D"];
      return row;
    });
    const next = [
      ...changed.filter(([id]) => id !== "4"),
      ["6", "Flo", "Quill", "5 Oak St", "3", "D"],
      ["7", "Gus", "Fern", "60 Elm St", "12", "D"],
    ];
    await load(write("two.csv", next));
  });

  it.each([
    ["moved", "Ann", null, null],
    ["left", "Bo", null, null],
    ["party", "Cy", "R", "D"],
    ["dropped", "Di", null, null],
    ["registered", "Ed", null, "Flo Quill"],
  ] as const)("tells who %s", async (kind, firstName, before, after) => {
    expect(await readPocket(ours, (pocket) => listChanges(pocket, kind, 10))).toMatchObject([
      { kind, firstName, before, after },
    ]);
  });

  it("tells it also once the contacts were compared anew", async () => {
    const { matched } = await matchContacts(ours, { by: "Olive", at: new Date() });
    expect(matched).toBeLessThan(5);
    expect(await readPocket(ours, countChanges)).toEqual({
      moved: 1,
      left: 1,
      party: 1,
      dropped: 1,
      registered: 1,
    });
  });

  it("tells each once, and nothing of other districts", async () => {
    expect(await readPocket(ours, countChanges)).toEqual({
      moved: 1,
      left: 1,
      party: 1,
      dropped: 1,
      registered: 1,
    });
    await setScope(ours, {
      state: ["TX"],
      congressional: [],
      stateSenate: [],
      stateHouse: [],
      county: [],
      precinct: [],
    });
    expect(await readPocket(ours, countChanges)).toEqual({
      moved: 0,
      left: 0,
      party: 0,
      dropped: 0,
      registered: 0,
    });
  });
});
