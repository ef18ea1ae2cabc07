import { beforeAll, expect, it } from "vitest";
import type { FoundGroup } from "@/lib/platform/found";
import { Slug } from "@/lib/platform/tenant";
import { actionPortal } from "@/server/platform/testing/action-test";
import { strangers } from "@/server/platform/testing/staff-sessions";

const ours = Slug.parse("ours");

const portal = actionPortal("find-route");

const { GET } = await import("./route");
const { createContact } = await import("@/server/contacts/store/create-contact");
const { createUpload } = await import("@/server/imports/upload");
const { writePocket } = await import("@/server/platform/pocket/use");
const { loaderOf } = await import("@/server/platform/testing/lists");

beforeAll(async () => {
  const names = [...Array.from({ length: 7 }, (_, k) => [`ANN${k}`, "O'BRIEN"]), ["Bo", "Lee"]] as const;
  for (const [first, last] of names)
    await writePocket(ours, (pocket) =>
      createContact(
        pocket,
        {
          values: [
            { field: "first_name", value: first ?? "" },
            { field: "last_name", value: last ?? "" },
            { field: "city", value: "ST. LOUIS" },
          ],
          evenIfKnown: true,
        },
        { by: "test", at: new Date() },
      ),
    );
  await createUpload(await loaderOf(ours), "obrien-fall.csv");
});

async function ask(who: string | null, slug: string, words: string): Promise<FoundGroup[]> {
  portal.signIn(who);
  const request = new Request(`http://localhost:3000/c/${slug}/api/find?q=${encodeURIComponent(words)}`);
  return (await GET(request, { params: Promise.resolve({ slug }) })).json();
}

it("gives contacts in smart case, the first of them and the way to all", async () => {
  const [people] = await ask("volunteer of ours", "ours", "obrien");
  expect(people?.label).toBe("People");
  expect(people?.links.map(({ label }) => label)).toEqual([
    ...Array.from({ length: 6 }, (_, k) => `Ann${k} O'Brien`),
    "All 7 contacts with “obrien”",
  ]);
  expect(people?.links[0]).toMatchObject({ note: "St. Louis", icon: "contacts" });
  expect(people?.links.at(-1)?.href).toBe("/c/ours/contacts?q=obrien");
});

it("gives lists to those who may load them, and to nobody else", async () => {
  const labels = async (who: string) => (await ask(who, "ours", "obrien")).map(({ label }) => label);
  expect(await labels("organizer of ours")).toEqual(["People", "Imports"]);
  expect(await labels("volunteer of ours")).toEqual(["People"]);
});

it("gives nothing for what nobody is called, and nobody for one letter", async () => {
  expect(await ask("organizer of ours", "ours", "zzyzx")).toEqual([]);
  expect((await ask("organizer of ours", "ours", "e")).map(({ label }) => label)).toEqual(["Imports"]);
});

it("offers no import to undo where none was loaded", async () => {
  expect(await ask("organizer of ours", "ours", "")).toEqual([]);
});

it.each(strangers.filter(([what]) => what !== "a volunteer"))(
  "refuses %s",
  async (_what, who, slug, code) => {
    expect(await ask(who, slug, "obrien")).toMatchObject({ error: { code } });
  },
);
