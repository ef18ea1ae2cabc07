import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions, strangers } from "@/server/platform/testing/staff-sessions";

const portal = freshPortal("inbox-actions");
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
const { getInbox } = await import("@/server/imports/store/inboxes");
const { getTenant } = await import("@/server/platform/manager/tenants");

let cookies = new Map<string, string>();

beforeAll(async () => {
  cookies = await createStaffSessions();
});
afterAll(() => portal.close());

function signIn(who: string | null) {
  const value = who === null ? undefined : cookies.get(who);
  request.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
}
beforeEach(() => {
  request.headers = new Headers({ host: "localhost:3000", origin: "http://localhost:3000" });
  signIn("manager of ours");
});

const settings = { enabled: true, takenAt: "02:00", duplicates: "fill", dates: "ask" } as const;
const isOpen = async () => (await getInbox((await getTenant("ours")).id)).enabled;

describe("saveInboxAction", () => {
  it.each([
    ...strangers,
    ["an organizer, since managers do", "organizer of ours", "ours", "forbidden"] as const,
  ])("refuses %s", async (_who, who, slug, code) => {
    signIn(who);
    expect(await actions.saveInboxAction(slug, settings)).toMatchObject({ ok: false, code });
    expect(await isOpen()).toBe(false);
  });

  it("refuses a call from another site, and what is no time of day", async () => {
    expect(await actions.saveInboxAction("ours", { ...settings, takenAt: "soon" })).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
    request.headers = new Headers({ host: "localhost:3000", origin: "https://evil.example" });
    expect(await actions.saveInboxAction("ours", settings)).toMatchObject({
      ok: false,
      code: "wrong_origin",
    });
    expect(await isOpen()).toBe(false);
  });

  it("sets the inbox up for a manager", async () => {
    expect(await actions.saveInboxAction("ours", settings)).toMatchObject({ ok: true });
    expect(await isOpen()).toBe(true);
  });
});
