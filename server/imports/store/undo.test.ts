import { afterAll, describe, expect, it } from "vitest";
import type { DuplicateRule, FieldRules } from "@/lib/imports/import-plan";
import type { Target } from "@/lib/people/fields";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("undo");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { contactsOf, loaderOf, uploadList } = await import("@/server/platform/testing/lists");
const { chooseMapping } = await import("@/server/imports/check-list");
const { startImport, startUndo } = await import("@/server/imports/start-import");
const { addTag } = await import("@/server/tags/store/add-tag");
const { removeTag } = await import("@/server/tags/store/remove-tag");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { listKept } = await import("./list-kept");

afterAll(() => portal.close());

let made = 0;
async function newCampaign(): Promise<Slug> {
  const slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
  return slug;
}

async function load(
  slug: Slug,
  text: string,
  targets: Target[],
  duplicates: DuplicateRule = "overwrite",
  fields: FieldRules = {},
) {
  const loader = await loaderOf(slug);
  const { id, options } = await waitForImport((await uploadList(slug, text)).id);
  const mapping = targets.map((target, index) => ({ index, target }));
  await chooseMapping(loader, id, { mapping, options: { ...options, duplicates, fields, path: "direct" } });
  await waitForImport(id);
  await startImport(loader, id);
  await waitForImport(id);
  const undo = async () => {
    await startUndo(loader, id);
    return (await waitForImport(id)).result?.undo;
  };
  return { id, undo };
}

const nameAnd = (target: Target): Target[] => ["first_name", "email", target];
const ann = (value: string) => `a,b,c\nAnn,ann@example.org,${value}\n`;

describe("an undo", () => {
  it("lists what it kept since it was changed later", async () => {
    const slug = await newCampaign();
    await load(slug, ann("Alpha"), nameAnd("city"));
    const first = await load(slug, ann("Beta"), nameAnd("city"));
    await load(slug, ann("Gamma"), nameAnd("city"));
    expect(await first.undo()).toMatchObject({ restored: 0, kept: 1 });
    expect(await readPocket(slug, (pocket) => listKept(pocket, first.id, 10))).toEqual([
      { personId: expect.any(String), name: "Ann", line: 2, field: "city", written: "Beta" },
    ]);
  });

  it("takes back the value of an own field that the list wrote in another case", async () => {
    const slug = await newCampaign();
    await load(slug, ann("Annie"), nameAnd("custom:Nickname"));
    const before = await contactsOf(slug);
    const later = await load(slug, ann("Nan"), nameAnd("custom:nickname"));
    expect(await contactsOf(slug)).not.toEqual(before);
    expect(await later.undo()).toMatchObject({ restored: 1, kept: 0 });
    expect(await contactsOf(slug)).toEqual(before);
  });

  it.each(["city", "custom:Nickname"] as const)(
    "of one import and then of the next brings back what was before both: %s",
    async (target) => {
      const slug = await newCampaign();
      await load(slug, ann("Alpha"), nameAnd(target));
      const before = await contactsOf(slug);
      const first = await load(slug, ann("Beta"), nameAnd(target));
      const second = await load(slug, ann("Gamma"), nameAnd(target));
      await first.undo();
      expect(JSON.stringify(await contactsOf(slug))).toContain("Gamma");
      await second.undo();
      expect(await contactsOf(slug)).toEqual(before);
    },
  );

  it.each(["city", "custom:Nickname"] as const)(
    "of a list that cleared a value and then of one that filled it again brings the value back: %s",
    async (target) => {
      const slug = await newCampaign();
      await load(slug, ann("Oslo"), nameAnd(target));
      const before = await contactsOf(slug);
      const clears = { [target]: { rule: "overwrite", clears: true } } as const;
      const first = await load(slug, ann(""), nameAnd(target), "overwrite", clears);
      expect(JSON.stringify(await contactsOf(slug))).not.toContain("Oslo");
      const second = await load(slug, ann("Bergen"), nameAnd(target), "fill");
      await first.undo();
      expect(JSON.stringify(await contactsOf(slug))).toContain("Bergen");
      await second.undo();
      expect(await contactsOf(slug)).toEqual(before);
    },
  );

  it("hands what was before it to the next list alone, not to a later one that met the same value", async () => {
    const slug = await newCampaign();
    await load(slug, ann("Alpha"), nameAnd("city"));
    const first = await load(slug, ann("Beta"), nameAnd("city"));
    for (const city of ["Gamma", "Beta"]) await load(slug, ann(city), nameAnd("city"));
    const last = await load(slug, ann("Delta"), nameAnd("city"));
    await first.undo();
    await last.undo();
    expect(await contactsOf(slug)).toMatchObject([{ city: "Beta" }]);
  });

  it("isn't kept from removing a contact by a later import that was undone, whatever that brought", async () => {
    const slug = await newCampaign();
    const first = await load(slug, ann("Oslo"), nameAnd("city"));
    const second = await load(slug, ann("volunteer"), nameAnd("tags"));
    await second.undo();
    await first.undo();
    expect(await contactsOf(slug)).toEqual([]);
  });

  it.each([
    ["was there before", true],
    ["came with the first list", false],
  ])("leaves a do-not-contact mark that a later list says too, on a contact who %s", async (_who, there) => {
    const slug = await newCampaign();
    if (there) await load(slug, ann("Oslo"), nameAnd("city"));
    const first = await load(slug, ann("yes"), nameAnd("do_not_call"), "fill");
    await load(slug, ann("yes"), nameAnd("do_not_call"), "fill");
    expect(await first.undo()).toMatchObject({ removed: 0, restored: 0, kept: 1 });
    expect(await contactsOf(slug)).toMatchObject([{ do_not_contact: "call" }]);
  });

  it("takes a do-not-contact mark back that no other list says", async () => {
    const slug = await newCampaign();
    await load(slug, ann("Oslo"), nameAnd("city"));
    const first = await load(slug, ann("yes"), nameAnd("do_not_call"), "fill");
    const second = await load(slug, ann("yes"), nameAnd("do_not_call"), "fill");
    await second.undo();
    await first.undo();
    expect(await contactsOf(slug)).toMatchObject([{ do_not_contact: null }]);
  });

  it("leaves a tag that a person has put on again", async () => {
    const slug = await newCampaign();
    await load(slug, ann("Oslo"), nameAnd("city"));
    const later = await load(slug, ann("Donor"), nameAnd("tags"));
    const id = await readPocket(slug, async ({ connection }) =>
      PersonId.parse((await connection.runAndReadAll("SELECT id::VARCHAR FROM person")).getRows()[0]?.[0]),
    );
    const editor = { by: "Olive", at: new Date(Date.now() + 1_000) };
    await writePocket(slug, async (pocket) => {
      const tag = await addTag(pocket, id, "Donor", editor);
      await removeTag(pocket, id, tag.id, editor);
      await addTag(pocket, id, "Donor", editor);
    });
    await later.undo();
    expect(JSON.stringify(await contactsOf(slug))).toContain("Donor");
  });
});
