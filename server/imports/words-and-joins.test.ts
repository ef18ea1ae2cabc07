import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { turnedRound } from "@/lib/imports/word-choices";
import type { Mapping } from "@/lib/people/mapping";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const byDirect = Slug.parse("by-direct");

const portal = freshPortal("words-and-joins");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { loaderOf, uploadList } = await import("@/server/platform/testing/lists");
const { setApiAddress } = await import("./api-address");
const { chooseMapping, keepDraft } = await import("./check-list");
const { listValues } = await import("./list-values");
const { startImport } = await import("./start-import");

const list = [
  "Name,No,Street,Y,M,D,Side,SMS Opt-In",
  "Lee,12,Main St,1980,3,4,Blue,Yes",
  "Diaz,7, Oak Ave ,1971,12,,RED ,no",
  "Wu,,Elm St,,,,blue,",
  "Ito,9,,1990,1,1,Green Party,perhaps",
].join("\n");

const mapping: Mapping = [
  { index: 0, target: "last_name" },
  { index: 1, target: "address1", place: 0 },
  { index: 2, target: "address1", place: 1 },
  { index: 3, target: "date_of_birth", place: 0 },
  { index: 4, target: "date_of_birth", place: 1 },
  { index: 5, target: "date_of_birth", place: 2 },
  { index: 6, target: "party" },
  { index: 7, target: "do_not_text" },
];
const words = { 6: { blue: "D", red: "" }, 7: turnedRound };

beforeAll(async () => {
  setApiAddress(openApiServer);
  for (const slug of ["by-direct", "by-api"]) await createTenant({ slug, name: slug, createdBy: "test" });
});
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

const contacts = (slug: Slug) =>
  readPocket(slug, (pocket) =>
    queryRows(
      pocket,
      z.record(z.string(), z.unknown()),
      `SELECT last_name AS name, address1, birth_date::VARCHAR AS born, party, do_not_contact AS refuses FROM person ORDER BY last_name`,
    ),
  );

it.each(["direct", "api"] as const)(
  "joins parts and reads words as they were given a meaning: %s",
  async (path) => {
    const slug = Slug.parse(`by-${path}`);
    const loader = await loaderOf(slug);
    const { id } = await uploadList(slug, list);
    const { options } = await waitForImport(id);
    await expect(chooseMapping(loader, id, { mapping, options })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await chooseMapping(loader, id, { mapping, options: { ...options, path, words } });
    await waitForImport(id);
    await startImport(loader, id);
    expect((await waitForImport(id)).result).toMatchObject({ path, figures: { inserted: 4 } });
    expect(await contacts(slug)).toEqual([
      { name: "Diaz", address1: "7 Oak Ave", born: null, party: null, refuses: "text" },
      { name: "Ito", address1: "9", born: "1990-01-01", party: "G", refuses: null },
      { name: "Lee", address1: "12 Main St", born: "1980-03-04", party: "D", refuses: null },
      { name: "Wu", address1: "Elm St", born: null, party: "D", refuses: null },
    ]);
  },
);

it("counts the words of a column, whatever their case, and keeps what was said of them", async () => {
  const loader = await loaderOf(byDirect);
  const { id } = await uploadList(byDirect, list);
  const { options } = await waitForImport(id);
  expect(await listValues(byDirect, id, 6)).toEqual({
    values: [
      { word: "blue", shown: expect.stringMatching(/blue/i), rows: 2 },
      { word: "green party", shown: "Green Party", rows: 1 },
      { word: "red", shown: "RED", rows: 1 },
    ],
    distinct: 3,
    blank: 0,
  });
  expect(await listValues(byDirect, id, 7)).toMatchObject({ distinct: 3, blank: 1 });
  await keepDraft(loader, id, { mapping, words, dateOrder: "dmy", dateOrderSaid: true });
  const { state, options: kept } = await waitForImport(id);
  expect({ state, kept }).toMatchObject({
    state: "mapping",
    kept: { ...options, words, dateOrder: "dmy", dateOrderSaid: true },
  });
  await expect(listValues(byDirect, id, 99)).rejects.toMatchObject({ code: "not_found" });
});
