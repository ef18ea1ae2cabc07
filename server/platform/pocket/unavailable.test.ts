import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

process.env.CB_FILE_WAIT_MS = "300";
const soundSlug = Slug.parse("sound");

const portal = freshPortal("unavailable");
const { runCommand } = await import("@/server/portal/run-command");
const { getDataFile } = await import("@/server/platform/pocket/data-place");
const { startImport } = await import("@/server/imports/start-import");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { Refusal } = await import("@/server/platform/refusal");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { listTenantFacts } = await import("@/server/campaigns/list-tenant-facts");
const { settleFacts } = await import("@/server/campaigns/tell-facts");
const { assemble } = await import("@/server/portal/assemble");
const { checkedList, contactsNow, readyToCheck } = await import("@/server/platform/testing/lists");
const { findTrouble } = await import("./find-trouble");
const { closeAllPockets, closePocket } = await import("./registry");

const list = listText({ seed: 4, rows: 2_000 });
/** As DuckDB lays out its files. */
const headerBytes = 3 * 4_096;
const blockBytes = 262_144;

assemble();
beforeAll(() => createTenant({ slug: "sound", name: "sound", createdBy: "test" }));
afterAll(() => portal.close());

/** Opens a file for writing in another process and keeps it open. Gives the way to end that. */
async function holdElsewhere(file: string): Promise<() => Promise<unknown>> {
  const program = `require("@duckdb/node-api").DuckDBInstance.create(process.argv[1])
    .then((instance) => { globalThis.held = instance; console.log("held"); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["-e", program, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return () => {
    child.kill("SIGKILL");
    return once(child, "exit");
  };
}

const opens = "opens, yet has damaged contacts";
type Mend = () => unknown;
const troubles: [what: string, words: RegExp, spoil: (file: string) => Mend | Promise<Mend>][] = [
  ["is open in another program", /in use by another program/, (file) => holdElsewhere(file)],
  [
    "is missing",
    /contact database is missing/,
    (file) => {
      renameSync(file, `${file}.away`);
      return () => renameSync(`${file}.away`, file);
    },
  ],
  ["is garbage", /damaged/, (file) => replaceBytes(file, 0, Buffer.alloc(statSync(file).size, "no"))],
  ["has lost its middle", /damaged/, (file) => replaceBytes(file, 8_192, Buffer.alloc(200_000, 7))],
  [opens, /damaged/, damageContacts],
  [
    "is empty",
    /damaged/,
    (file) => {
      const bytes = readFileSync(file);
      truncateSync(file);
      return () => writeFileSync(file, bytes);
    },
  ],
];

function replaceBytes(file: string, from: number, bytes: Buffer): Mend {
  const sound = readFileSync(file);
  const spoilt = Buffer.from(sound);
  bytes.copy(spoilt, from);
  writeFileSync(file, spoilt);
  return () => writeFileSync(file, sound);
}

/** Damages the first block that the file can be opened without, but not its contacts read. */
async function damageContacts(file: string): Promise<Mend> {
  for (let from = headerBytes; from < statSync(file).size; from += blockBytes) {
    const mend = replaceBytes(file, from + 100, Buffer.alloc(1_000, 7));
    const instance = await DuckDBInstance.create(file).catch(() => null);
    const connection = await instance?.connect();
    const readable = await connection?.runAndReadAll("SELECT max(COLUMNS(*)) FROM person").catch(() => null);
    connection?.closeSync();
    instance?.closeSync();
    if (instance && !readable) return mend;
    mend();
  }
  throw new Error("No block holds only contacts.");
}

const plain = (error: unknown) => {
  expect(error).toBeInstanceOf(Refusal);
  expect(String(error)).toMatch(/^Refusal: [^\n]+\.$/);
  expect(String(error)).not.toMatch(/duckdb|IO Error|block|checksum|\.db/i);
  return String(error);
};

const refused = (work: Promise<unknown>) => work.then(() => "It was not refused.", plain);

describe.each(troubles)("a campaign whose database %s", (what, words, spoil) => {
  const slug = Slug.parse(what.replaceAll(/[^a-z]+/g, "-"));
  let before = "";
  let mend: Mend = () => undefined;
  let ready: Awaited<ReturnType<typeof checkedList>>;
  let unchecked: Awaited<ReturnType<typeof readyToCheck>>;

  beforeAll(async () => {
    await createTenant({ slug, name: slug, createdBy: "test" });
    const first = await checkedList(slug, list.text, "direct");
    await startImport(first.loader, first.id);
    await waitForImport(first.id);
    before = await contactsNow(slug);
    ready = await checkedList(slug, list.text, "direct");
    unchecked = await readyToCheck(slug, list.text, "direct", "fill");
    await closePocket(slug);
    mend = await spoil(await getDataFile(slug));
  });
  afterAll(() => closeAllPockets());

  it("refuses to show contacts, to check and to import, in plain words", async () => {
    await unchecked.check();
    const tried = [refused(contactsNow(slug)), refused(waitForImport(unchecked.id))];
    for (const said of await Promise.all(tried)) expect(said).toMatch(words);
    await startImport(ready.loader, ready.id);
    expect(await refused(waitForImport(ready.id))).toMatch(words);
    expect(await getImportById(ready.id)).toMatchObject({
      state: "failed",
      error: expect.stringMatching(words),
    });
  });

  it("is shown with its trouble among the others, also by the doctor", async () => {
    const diagnosis = await runCommand("doctor", {});
    await settleFacts();
    const facts = await listTenantFacts();
    const asked = (await runCommand("tenant list", {})) as { tenants: typeof facts };
    expect(facts.find((one) => one.slug === "sound")).toMatchObject({ contacts: 0, trouble: null });
    const said = { contacts: null, trouble: expect.stringMatching(words) };
    // Contacts can be counted without being read.
    if (what !== opens) {
      expect(facts.find((one) => one.slug === slug)).toMatchObject(said);
      expect(asked.tenants.find((one) => one.slug === slug)).toMatchObject(said);
      expect(await findTrouble(slug)).toMatch(words);
    }
    expect(await findTrouble(soundSlug)).toBeNull();
    expect(diagnosis).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([{ where: slug, message: expect.stringMatching(words) }]),
    });
  });

  it("has its contacts as before once that is mended, and nothing was put in its place", async () => {
    expect(existsSync(await getDataFile(slug))).toBe(what !== "is missing");
    await mend();
    expect(await contactsNow(slug)).toBe(before);
    await settleFacts();
    const facts = (await listTenantFacts()).find((one) => one.slug === slug);
    expect(facts).toMatchObject({ trouble: null, contacts: expect.any(Number) });
  });
});
