import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import type { FillKind } from "@/lib/voters/fill";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { usualRelease, writeOhio } from "@/server/platform/testing/voter-files";

const fill = Slug.parse("fill");

const portal = freshPortal("fill-blanks");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("@/server/imports/api-address");
const { startImport, startUndo } = await import("@/server/imports/start-import");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { checkedList, contactsNow, loaderOf } = await import("@/server/platform/testing/lists");
const { cancelImport } = await import("@/server/imports/cancel-import");
const { cancelJob } = await import("@/server/platform/jobs/cancel-job");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { manager } = await import("@/server/platform/manager/client");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { askForVoterList } = await import("./hand-to-loader");
const { loadRelease } = await import("./load-release");
const { matchContacts } = await import("./match-contacts");

afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

const voter = (
  id: string,
  first: string,
  last: string,
  street: string,
  unit: string,
  zip: string,
  born: string,
  more = "",
) =>
  `${id},FRANKLIN,1,${last},${first},Q,${more},${born},01/02/2001,ACTIVE,D,${street},${unit},COLUMBUS,OH,${zip},03,P7,07,12,X,X,X`;
const voters = [
  voter("V1", "ANN", "LEESON", "12 OAK STREET", "APT 4", "43215", "03/04/1970"),
  voter("V2", "BOB", "FOXWORTH", "9 ELM AVE", "", "43204", "11/21/1961"),
  voter("V3", "CARL", "DIAZETTE", "7 PINE RD", "", "43206", "07/08/1983", "JR"),
  voter("V4", "DORA", "NIEMANN", "3 LAKE DR", "APT 2", "43201", "01/30/1992", "II"),
];
const header = "first_name,last_name,date_of_birth,address1,city,state,zip,party,suffix";
const contacts = [
  "Ann,Leeson,1970-03-04,,,,43215,,",
  // Lives elsewhere by the list: the voter file's street is not put before another ZIP.
  "Bob,Foxworth,1961-11-21,,Dayton,,45402,,",
  "Carl,Diazette,1983-07-08,,,,,R,Jr",
  "Dora,Niemann,1992-01-30,3 Lake Drive,,,43201,,",
  "Zoe,Unknown,1970-03-04,,,,,,",
];

const Row = z.object({
  first: z.string(),
  address1: z.string().nullable(),
  address2: z.string().nullable(),
  city: z.string().nullable(),
  zip: z.string().nullable(),
  party: z.string().nullable(),
  voter: z.string().nullable(),
  own: z.string().nullable(),
});
const people = () =>
  readPocket(fill, (pocket) =>
    queryRows(
      pocket,
      Row,
      `SELECT first_name AS first, address1, address2, city, zip, party, voter_uid AS voter,
              (SELECT string_agg(f.name || '=' || x.value, ' ' ORDER BY f.name) FROM person_custom_field x JOIN custom_field f ON f.id = x.custom_field_id WHERE x.person_id = p.id) AS own
         FROM person p ORDER BY first_name`,
    ),
  );

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug: "fill", name: "Fill", createdBy: "test" });
  const list = await checkedList(fill, [header, ...contacts].join("\n"), "direct");
  await startImport(list.loader, list.id);
  await waitForImport(list.id);
  const file = writeOhio(portal.dataDir, "ohio.csv", voters);
  await loadRelease({ ...usualRelease, files: [file] });
  const matched = await matchContacts(fill, { by: "Olive", at: new Date() });
  expect(matched).toMatchObject({ matched: 4, unregistered: 1 });
});

/** Has the list made. Gives its import. */
async function fillBlanks(kinds: FillKind[]): Promise<string> {
  const { importId, jobId } = await askForVoterList(await loaderOf(fill), { of: "blanks", kinds });
  await waitForJob(jobId);
  return importId;
}

const all: FillKind[] = ["address", "voterId", "name", "party"];

it("checks at once what would be filled: blanks of matched contacts, an address as a whole or not at all", async () => {
  const before = await contactsNow(fill);
  const loader = await loaderOf(fill);
  const id = await fillBlanks(all);
  const checked = await waitForImport(id);
  expect(checked).toMatchObject({
    state: "ready",
    plan: { figures: { inserted: 0, updated: 4, unchanged: 0, skipped: 0, ambiguous: 0, rejected: 0 } },
  });
  expect(await contactsNow(fill)).toBe(before);

  await startImport(loader, id);
  expect((await waitForImport(id)).state).toBe("done");
  expect(await people()).toEqual([
    {
      first: "Ann",
      address1: "12 Oak St",
      address2: "# 4",
      city: "Columbus",
      zip: "43215",
      party: "D",
      voter: "V1",
      own: "middle_name=Q",
    },
    {
      first: "Bob",
      address1: null,
      address2: null,
      city: "Dayton",
      zip: "45402",
      party: "D",
      voter: "V2",
      own: "middle_name=Q",
    },
    {
      first: "Carl",
      address1: "7 Pine Rd",
      address2: null,
      city: "Columbus",
      zip: "43206",
      party: "R",
      voter: "V3",
      own: "middle_name=Q suffix=Jr",
    },
    {
      first: "Dora",
      address1: "3 Lake Drive",
      address2: "# 2",
      city: "Columbus",
      zip: "43201",
      party: "D",
      voter: "V4",
      own: "middle_name=Q suffix=II",
    },
    {
      first: "Zoe",
      address1: null,
      address2: null,
      city: null,
      zip: null,
      party: null,
      voter: null,
      own: null,
    },
  ]);

  await startUndo(loader, id);
  expect((await waitForImport(id)).state).toBe("undone");
  expect(await contactsNow(fill)).toBe(before);
});

it("adds nobody in place of a contact who is gone between the check and the import", async () => {
  const loader = await loaderOf(fill);
  const id = await fillBlanks(["voterId"]);
  await waitForImport(id);
  await writePocket(fill, async ({ connection }) => {
    await connection.run("DELETE FROM person WHERE first_name = 'Ann'");
  });
  await startImport(loader, id);
  const { result } = await waitForImport(id);
  expect(result?.figures).toMatchObject({ inserted: 0, updated: 3 });
  expect((await people()).map(({ first }) => first)).toEqual(["Bob", "Carl", "Dora", "Zoe"]);
});

it("says so where there is nothing to fill, and in the import that waits for it", async () => {
  const { importId, jobId } = await askForVoterList(await loaderOf(fill), {
    of: "blanks",
    kinds: ["voterId"],
  });
  await expect(waitForJob(jobId)).rejects.toThrow("There is nothing to fill");
  expect(await getImportById(importId)).toMatchObject({
    state: "failed",
    error: "There is nothing to fill: the matched contacts have all of it.",
  });
});

it("makes nothing where the import was cancelled meanwhile, and ends it where the making is", async () => {
  const loader = await loaderOf(fill);
  const first = await askForVoterList(loader, { of: "blanks", kinds: all });
  await cancelJob(first.jobId);
  expect((await getImportById(first.importId)).state).toBe("cancelled");
  const second = await askForVoterList(loader, { of: "blanks", kinds: all });
  await cancelImport(loader, second.importId);
  await waitForJob(second.jobId);
  expect(await getImportById(second.importId)).toMatchObject({ state: "cancelled", sha256: null });
});

it("makes no second list when the server stops at the very end of the first", async () => {
  const { importId, jobId } = await askForVoterList(await loaderOf(fill), {
    of: "blanks",
    kinds: ["party", "districts"],
  });
  await waitForJob(jobId);
  const { sha256, state } = await waitForImport(importId);
  await (await manager()).job.update({ where: { id: jobId }, data: { state: "queued" } });
  await waitForJob(jobId);
  expect(await getImportById(importId)).toMatchObject({ sha256, state });
});
