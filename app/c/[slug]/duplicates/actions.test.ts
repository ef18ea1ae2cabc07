import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Result } from "@/lib/platform/result";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions, strangers } from "@/server/platform/testing/staff-sessions";

const portal = freshPortal("duplicates-actions");
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
const { contactsNow } = await import("@/server/platform/testing/lists");
const { findSearch } = await import("@/server/duplicates/store/found-duplicates");
const { listMerges } = await import("@/server/duplicates/store/merge-groups");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");

const [ann, anne] = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"] as const;
let cookies = new Map<string, string>();
let before = "";

beforeAll(async () => {
  cookies = await createStaffSessions();
  await writePocket("ours", (pocket) =>
    pocket.connection.run(`INSERT INTO person (id, first_name, last_name, email, created_at, updated_at) VALUES
      ('${ann}', 'Ann', 'Lee', 'a@example.org', now()::TIMESTAMP, now()::TIMESTAMP), ('${anne}', 'Anne', 'Lee', 'a@example.org', now()::TIMESTAMP, now()::TIMESTAMP)`),
  );
  before = await contactsNow("ours");
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

const merge = { keptId: ann, mergedIds: [anne], pick: {} };
const calls: [name: string, call: (slug: string) => Promise<Result<unknown>>][] = [
  ["searchDuplicatesAction", (slug) => actions.searchDuplicatesAction(slug, {})],
  ["mergeContactsAction", (slug) => actions.mergeContactsAction(slug, merge)],
  ["mergeAllAction", (slug) => actions.mergeAllAction(slug, { threshold: 0.85 })],
  ["tellApartAction", (slug) => actions.tellApartAction(slug, { ids: [ann, anne] })],
  ["unmergeAction", (slug) => actions.unmergeAction(slug, { mergeId: ann })],
];

describe.each(calls)("%s", (_name, call) => {
  it.each(strangers)("refuses %s", async (_who, who, slug, code) => {
    signIn(who);
    expect(await call(slug)).toMatchObject({ ok: false, code });
    expect(await contactsNow("ours")).toBe(before);
    expect(await readPocket("ours", findSearch)).toBeNull();
  });

  it("refuses a call from another site", async () => {
    request.headers = new Headers({ host: "localhost:3000", origin: "https://evil.example" });
    expect(await call("ours")).toMatchObject({ ok: false, code: "wrong_origin" });
  });
});

describe("a campaign's own organizer", () => {
  it("can't merge all at once, which managers do", async () => {
    expect(await actions.mergeAllAction("ours", { threshold: 0.85 })).toMatchObject({
      ok: false,
      code: "forbidden",
    });
  });

  it("can't reach another campaign's contacts by their ids", async () => {
    signIn("organizer of theirs");
    expect(await actions.mergeContactsAction("theirs", merge)).toMatchObject({
      ok: false,
      code: "not_found",
    });
    expect(await contactsNow("ours")).toBe(before);
  });

  it("merges, and takes it back", async () => {
    expect(await actions.mergeContactsAction("ours", merge)).toMatchObject({
      ok: true,
      value: { merged: 1 },
    });
    const [made] = await readPocket("ours", (pocket) => listMerges(pocket, 1));
    expect(await actions.unmergeAction("ours", { mergeId: made?.id ?? "" })).toMatchObject({ ok: true });
    expect(await contactsNow("ours")).toBe(before);
  });
});
