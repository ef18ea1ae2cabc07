import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("round-trip");
const { runCommand } = await import("./run-command");
const { closeApiServer, openApiServer } = await import("./api-server");
const { setApiAddress } = await import("@/server/imports/api-address");
const { contactsOf } = await import("@/server/platform/testing/lists");

beforeAll(() => setApiAddress(openApiServer));
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

let made = 0;
async function newCampaign(): Promise<Slug> {
  const slug = Slug.parse(`c${++made}`);
  await runCommand("tenant create", { slug });
  return slug;
}

async function load(slug: Slug, text: string, options: Record<string, unknown> = {}) {
  const file = path.join(portal.dataDir, `list-${++made}.csv`);
  writeFileSync(file, text);
  return (await runCommand("import", { slug, file, ...options })) as Record<string, unknown> & {
    jobId: string;
  };
}

async function exportOf(slug: Slug): Promise<string> {
  const out = path.join(portal.dataDir, `export-${++made}.csv`);
  await runCommand("export", { slug, out });
  return out;
}

const odd = `first_name,last_name,email,cell_phone,notes,address1
Ann,Lee,ann@example.org,+44 20 7946 0958,-5,-5 Sublevel Rd
=1+1,@x,eq@example.org,614-555-0101,'tis so,12 Oak St
Bo,O'Neil,,(614) 555-0102,+plus,'-quoted
`;

/** Everything but the ids and times that an export adds. */
const plainMap = Object.fromEntries([
  ...["id", "source", "created_at", "updated_at"].map((name) => [name, null]),
  ...["first_name", "last_name", "email", "cell_phone", "notes", "address1"].map((name) => [name, name]),
]);

describe("an export that is loaded again", () => {
  it.each(["direct", "api"])("gives the same contacts in another campaign, by the %s path", async (way) => {
    const [from, to] = [await newCampaign(), await newCampaign()];
    await load(from, odd);
    const file = await exportOf(from);
    await runCommand("import", { slug: to, file, path: way, map: plainMap });
    expect(await contactsOf(to)).toEqual(await contactsOf(from));
    expect(JSON.stringify(await contactsOf(to))).toContain("442079460958");
  });

  it.each(["fill", "overwrite"])("changes nothing in its own campaign: %s", async (duplicates) => {
    const slug = await newCampaign();
    await load(slug, "first_name,last_name,city\nAnn,Lee,Oslo\nBo,Diaz,Rome\nAnn,Lee,Bern\n", {
      duplicates: "create",
    });
    const before = await contactsOf(slug);
    const again = await runCommand("import", { slug, file: await exportOf(slug), duplicates });
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });
    expect(await contactsOf(slug)).toEqual(before);
  });
});

it("an undo of the later import and then of the earlier one leaves nobody behind", async () => {
  const slug = await newCampaign();
  const first = await load(slug, "first_name,last_name,email\nBo,Di,b@example.org\n");
  const second = await load(slug, "first_name,last_name,email,city\nBo,Di,b@example.org,Rome\n", {
    duplicates: "overwrite",
  });
  expect(await runCommand("undo", { slug, jobId: second.jobId })).toMatchObject({ restored: 1, kept: 0 });
  expect(await runCommand("undo", { slug, jobId: first.jobId })).toMatchObject({ removed: 1, kept: 0 });
  expect(await contactsOf(slug)).toEqual([]);
});

it("an undo keeps whom a later import has changed", async () => {
  const slug = await newCampaign();
  const first = await load(slug, "first_name,last_name,email\nBo,Di,b@example.org\n");
  await load(slug, "first_name,last_name,email,city\nBo,Di,b@example.org,Rome\n", {
    duplicates: "overwrite",
  });
  expect(await runCommand("undo", { slug, jobId: first.jobId })).toMatchObject({ removed: 0, kept: 1 });
  expect(await contactsOf(slug)).toHaveLength(1);
});

it.each([
  ["lukasz", "Łukasz"],
  ["soren", "Søren"],
  ["ŁUKASZ", "Łukasz"],
])("“%s” finds %s, whose letter has a stroke", async (words, name) => {
  const slug = await newCampaign();
  await load(slug, `first_name,last_name\n${name},Berg\nAnn,Lee\n`);
  const { contacts } = (await runCommand("search", { slug, words })) as {
    contacts: { firstName: string }[];
  };
  expect(contacts.map(({ firstName }) => firstName)).toEqual([name]);
});

it.each([
  ["+1 555-2001", null],
  ["001 555 2001", null],
  ["+44 20 7946 0958", "442079460958"],
  ["'+44 20 7946 0958", "442079460958"],
  ["0044 20 7946 0958", "442079460958"],
  ["+1 614 555 2001", "16145552001"],
])("the phone “%s” is kept as %s", async (text, kept) => {
  const slug = await newCampaign();
  await load(slug, `first_name,last_name,cell_phone\nAnn,Lee,${text}\n`);
  const [ann] = (await contactsOf(slug)) as { cell_phone?: unknown }[];
  expect(ann?.cell_phone ?? null).toEqual(kept === null ? null : expect.anything());
  if (kept) expect(JSON.stringify(ann)).toContain(kept);
});
