import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions, strangers } from "@/server/platform/testing/staff-sessions";

const portal = freshPortal("contact-actions");
const request = vi.hoisted(() => ({
  headers: new Headers(),
  cookies: [] as { name: string; value: string }[],
}));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ getAll: () => request.cookies }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const actions = await import("./actions");
const { createContact } = await import("@/server/contacts/store/create-contact");
const { findContact } = await import("@/server/contacts/store/find-contact");
const { setTenantStatus } = await import("@/server/platform/manager/tenants");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");

let cookies = new Map<string, string>();
let id = "";

beforeAll(async () => {
  cookies = await createStaffSessions();
  id = await writePocket("ours", (pocket) =>
    createContact(
      pocket,
      { values: [{ field: "first_name", value: "Ann" }], evenIfKnown: false },
      { by: "test", at: new Date() },
    ),
  );
});

afterAll(() => portal.close());

function signIn(who: string | null) {
  const value = who === null ? undefined : cookies.get(who);
  request.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
}

beforeEach(() => {
  request.headers = new Headers({ host: "localhost:3000", origin: "http://localhost:3000" });
  signIn("organizer of ours");
});

const calls: [name: string, call: (slug: string) => Promise<{ ok: boolean; code?: string }>][] = [
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

describe.each(calls)("%s", (_name, call) => {
  it.each(strangers)("refuses %s", async (_who, who, slug, code) => {
    signIn(who);
    expect(await call(slug)).toMatchObject({ ok: false, code });
    expect((await readPocket("ours", (pocket) => findContact(pocket, id)))?.contact.city).toBeNull();
  });

  it("refuses a call from another site, or from nowhere", async () => {
    request.headers = new Headers({ host: "localhost:3000", origin: "https://evil.example" });
    expect(await call("ours")).toMatchObject({ ok: false, code: "wrong_origin" });
    request.headers = new Headers({ host: "localhost:3000" });
    expect(await call("ours")).toMatchObject({ ok: false, code: "wrong_origin" });
  });

  it("refuses while the campaign is suspended", async () => {
    await setTenantStatus("ours", "suspended");
    expect(await call("ours")).toMatchObject({ ok: false, code: "tenant_suspended" });
    await setTenantStatus("ours", "active");
  });
});

describe("an organizer", () => {
  it("can't reach another campaign's contact by its id", async () => {
    signIn("organizer of theirs");
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
    expect(await readPocket("ours", (pocket) => findContact(pocket, id))).toBeNull();
  });
});
