import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listText } from "@/lib/demo/list-csv";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";

const portal = freshPortal("import");
const { runCommand } = await import("@/server/portal/run-command");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("@/server/imports/api-address");
const { writePocket } = await import("@/server/platform/pocket/use");
const { contactsOf } = await import("@/server/platform/testing/lists");

const Ledger = z.looseObject({
  jobId: z.string(),
  path: z.string(),
  records: z.number(),
  preamble: z.number(),
  header: z.number(),
  blank: z.number(),
  inserted: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  skipped: z.number(),
  ambiguous: z.number(),
  rejected: z.number(),
});

beforeAll(() => setApiAddress(openApiServer));
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

let campaigns = 0;
async function newCampaign(): Promise<Slug> {
  const slug = Slug.parse(`c${++campaigns}`);
  await runCommand("tenant create", { slug });
  return slug;
}

async function load(slug: Slug, file: string, options: Record<string, unknown> = {}) {
  const ledger = Ledger.parse(await runCommand("import", { slug, file, ...options }));
  const { records, preamble, header, blank, inserted, updated, unchanged, skipped, ambiguous, rejected } =
    ledger;
  expect(preamble + header + blank + inserted + updated + unchanged + skipped + ambiguous + rejected).toBe(
    records,
  );
  return ledger;
}

function listFile(name: string, text: string): string {
  const file = path.join(portal.dataDir, name);
  writeFileSync(file, text);
  return file;
}

const first = listText({ seed: 5, rows: 700 });
const second = listText({
  seed: 5,
  rows: 700,
  firstIndex: 300,
  overlap: { until: first.truth.nextIndex, changedShare: 0.2, blankShare: 0.2 },
});
const firstFile = listFile("first.csv", first.text);
const secondFile = listFile("second.csv", second.text);

describe("a list that is loaded", () => {
  it("gives exactly the people who are in it", async () => {
    const slug = await newCampaign();
    const ledger = await load(slug, firstFile, { path: "direct" });
    expect(ledger).toMatchObject({ inserted: first.truth.people, rejected: first.truth.unusable });
    expect(await contactsOf(slug)).toHaveLength(first.truth.people);
  });

  it("keeps cells of any length that a line can have, by the API as directly", async () => {
    const note = "n".repeat(20_000);
    const tags = Array.from({ length: 150 }, (_, k) => `tag ${k}`).join("; ");
    const file = listFile("long.csv", `first_name,email,notes,tags\nAnn,ann@example.org,${note},"${tags}"\n`);
    const [direct, api] = [await newCampaign(), await newCampaign()];
    for (const [slug, way] of [
      [direct, "direct"],
      [api, "api"],
    ] as const) {
      expect(await load(slug, file, { path: way })).toMatchObject({ path: way, inserted: 1 });
    }
    const [ann] = await contactsOf(api);
    expect(JSON.stringify(ann)).toContain(note);
    expect(await contactsOf(api)).toEqual(await contactsOf(direct));
  });

  it("takes the quotes off tags that have some of their own, as Mailchimp writes them", async () => {
    const slug = await newCampaign();
    const quoted = `email,tags\nann@example.org,"""Volunteer"",""Big, Donor"""\nbo@example.org,"12"" pipe, fitter"\n`;
    await load(slug, listFile("tags.csv", quoted), { path: "direct" });
    const found = (await contactsOf(slug)).map(({ email, tags }) => [email, tags]);
    expect(Object.fromEntries(found)).toEqual({
      "ann@example.org": ["Big, Donor", "Volunteer"],
      "bo@example.org": ['12" pipe', "fitter"],
    });
  });

  it.each(["fill", "overwrite", "keep", "create"])(
    "does by the API what it does directly, and what the check said: %s",
    async (duplicates) => {
      const [direct, api] = [await newCampaign(), await newCampaign()];
      for (const slug of [direct, api]) await load(slug, firstFile, { path: "direct" });
      const said = await load(direct, secondFile, { dryRun: true, duplicates });
      const straight = await load(direct, secondFile, { path: "direct", duplicates });
      const overHttp = await load(api, secondFile, { path: "api", duplicates });
      const figures = ({
        inserted,
        updated,
        unchanged,
        skipped,
        ambiguous,
        rejected,
      }: z.infer<typeof Ledger>) => ({ inserted, updated, unchanged, skipped, ambiguous, rejected });
      expect(figures(straight)).toEqual(figures(said));
      expect(figures(overHttp)).toEqual(figures(said));
      expect(await contactsOf(api)).toEqual(await contactsOf(direct));
    },
  );

  it("changes nothing when it comes a second time", async () => {
    const slug = await newCampaign();
    await load(slug, firstFile, { path: "direct" });
    const before = await contactsOf(slug);
    const again = await load(slug, firstFile, { path: "direct" });
    expect(again).toMatchObject({ inserted: 0, updated: 0 });
    expect(await contactsOf(slug)).toEqual(before);
  });

  it.each(["direct", "api"])("is taken back whole when nobody has touched it since: %s", async (way) => {
    const slug = await newCampaign();
    await load(slug, firstFile, { path: "direct" });
    const before = await contactsOf(slug);
    const { jobId } = await load(slug, secondFile, { path: way, duplicates: "overwrite" });
    expect(await contactsOf(slug)).not.toEqual(before);
    await runCommand("undo", { slug, jobId });
    expect(await contactsOf(slug)).toEqual(before);
  });

  it("keeps what a person has changed since, when it is taken back", async () => {
    const slug = await newCampaign();
    const { jobId } = await load(slug, firstFile, { path: "direct" });
    await writePocket(slug, (pocket) =>
      pocket.connection.run(
        "UPDATE person SET city = 'Elsewhere', updated_at = updated_at + INTERVAL 1 HOUR WHERE id = (SELECT min(id) FROM person)",
      ),
    );
    expect(await runCommand("undo", { slug, jobId })).toMatchObject({
      kept: 1,
      removed: first.truth.people - 1,
    });
    expect(await contactsOf(slug)).toMatchObject([{ city: "Elsewhere" }]);
  });

  it("is the same with the optional indexes as without any", async () => {
    const [plain, indexed] = [await newCampaign(), await newCampaign()];
    await runCommand("migrate", { what: indexed, indexes: true });
    for (const slug of [plain, indexed]) {
      await load(slug, firstFile, { path: "direct" });
      await load(slug, secondFile, { path: "direct", duplicates: "overwrite" });
    }
    expect(await contactsOf(indexed)).toEqual(await contactsOf(plain));
  });

  it("never turns an opt-out of one channel into another", async () => {
    const slug = await newCampaign();
    const file = (name: string, column: string) =>
      listFile(name, `first_name,last_name,email,${column}\nAnn,Lee,ann@example.org,yes\n`);
    await load(slug, file("no-email.csv", "do_not_email"));
    await load(slug, file("no-call.csv", "do_not_call"));
    expect(await contactsOf(slug)).toMatchObject([{ do_not_contact: "call,email" }]);
  });
});

const corpus = path.resolve("../shared/data/e-bad-input");
const Case = z.object({
  file: z.string(),
  outcome: z.string(),
  rows: z.number().optional(),
  expected_people: z.number().optional(),
});
const everyNth = times(3, 1);
const cases = existsSync(corpus)
  ? z
      .object({ cases: z.array(Case) })
      .parse(JSON.parse(readFileSync(path.join(corpus, "expected.json"), "utf8")))
      .cases.filter((_, k) => k % everyNth === 0)
  : [];

describe.skipIf(cases.length === 0)(`bad input of ${corpus}`, () => {
  it.each(cases.map((one) => [one.file, one] as const))(
    "%s",
    async (name, { outcome, rows, expected_people: people }) => {
      const slug = await newCampaign();
      const done = load(slug, path.join(corpus, name));
      if (outcome === "reject") {
        await expect(done).rejects.toThrow(/\w+ \w+.*\./);
        return;
      }
      if (outcome === "preview") {
        await done.catch((error: Error) => expect(error.message).toMatch(/column/));
        return;
      }
      const ledger = await done;
      if (outcome === "import") expect(ledger.inserted).toBe(rows);
      if (people !== undefined) expect(ledger.inserted).toBe(people);
    },
  );
});
