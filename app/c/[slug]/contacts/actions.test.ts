import { beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { type ActionCall, actionPortal, testStrangers } from "@/server/platform/testing/action-test";

const ours = Slug.parse("ours");

const portal = actionPortal("contact-actions");

const actions = await import("./actions");
const { createContact } = await import("@/server/contacts/store/create-contact");
const { findContact } = await import("@/server/contacts/store/find-contact");
const { setTenantStatus } = await import("@/server/platform/manager/tenants");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");

let id: PersonId;

beforeAll(async () => {
  id = await writePocket(ours, (pocket) =>
    createContact(
      pocket,
      { values: [{ field: "first_name", value: "Ann" }], evenIfKnown: false },
      { by: "test", at: new Date() },
    ),
  );
});

const calls: ActionCall[] = [
  [
    "saveContactAction",
    (slug) => actions.saveContactAction(slug, { id, changes: [{ field: "city", seen: "", value: "Akron" }] }),
  ],
  [
    "createContactAction",
    (slug) =>
      actions.createContactAction(slug, {
        values: [{ field: "first_name", value: "Bo" }],
        evenIfKnown: false,
      }),
  ],
  ["addTagAction", (slug) => actions.addTagAction(slug, { id, name: "Donor" })],
  ["removeTagAction", (slug) => actions.removeTagAction(slug, { id, tagId: id })],
  ["deleteContactAction", (slug) => actions.deleteContactAction(slug, { id })],
];

testStrangers(portal, calls, { state: () => readPocket(ours, (pocket) => findContact(pocket, id)) });

describe.each(calls)("%s", (_name, call) => {
  it("refuses while the campaign is suspended", async () => {
    await setTenantStatus(ours, "suspended");
    expect(await call("ours")).toMatchObject({ ok: false, code: "tenant_suspended" });
    await setTenantStatus(ours, "active");
  });
});

describe("an organizer", () => {
  it("can't reach another campaign's contact by its id", async () => {
    portal.signIn("organizer of theirs");
    expect(
      await actions.saveContactAction("theirs", { id, changes: [{ field: "city", seen: "", value: "X" }] }),
    ).toMatchObject({ code: "not_found" });
    expect(await actions.deleteContactAction("theirs", { id })).toMatchObject({ code: "not_found" });
  });

  it.each([
    [{ id: "no id", changes: [{ field: "city", seen: "", value: "X" }] }],
    [{ id: "", changes: [] }],
    [
      {
        id: "01900000-0000-7000-8000-000000000000",
        changes: [{ field: "updated_at", seen: "", value: "X" }],
      },
    ],
    [{ id: "01900000-0000-7000-8000-000000000000", changes: [{ field: "full_name", seen: "", value: "X" }] }],
  ])("gets invalid_input for %j", async (input) => {
    expect(await actions.saveContactAction("ours", input as never)).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
  });

  it("edits, tags and deletes", async () => {
    const saved = await actions.saveContactAction("ours", {
      id,
      changes: [{ field: "cell_phone", seen: "", value: "614-555-0123" }],
    });
    expect(saved).toEqual({ ok: true, value: { values: { cell_phone: "16145550123" } } });
    const tag = await actions.addTagAction("ours", { id, name: " Donor " });
    expect(tag).toMatchObject({ ok: true, value: { name: "Donor" } });
    expect(await actions.deleteContactAction("ours", { id })).toMatchObject({ ok: true });
    expect(await readPocket(ours, (pocket) => findContact(pocket, id))).toBeNull();
  });
});
