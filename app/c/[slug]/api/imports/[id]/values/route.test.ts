import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions, strangers } from "@/server/platform/testing/staff-sessions";

const ours = Slug.parse("ours");

const portal = freshPortal("values-route");
const jar = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => jar.cookies }),
}));

const { GET } = await import("./route");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { uploadList } = await import("@/server/platform/testing/lists");

let cookies = new Map<string, string>();
let id = "";
beforeAll(async () => {
  cookies = await createStaffSessions();
  ({ id } = await uploadList(ours, "name,party\nAnn,D\nBob,R\nCid,d\n"));
  await waitForImport(id);
});
afterAll(() => portal.close());

function ask(who: string | null, slug: string, column = "1") {
  const value = who === null ? undefined : cookies.get(who);
  jar.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
  const request = new Request(`http://localhost:3000/c/${slug}/api/imports/${id}/values?column=${column}`);
  return GET(request, { params: Promise.resolve({ slug, id }) });
}

it("gives an organizer the words of a column", async () => {
  const answer = await ask("organizer of ours", "ours");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toMatchObject({ distinct: 2, blank: 0 });
});

it.each(strangers)("refuses %s", async (_who, who, slug, code) => {
  expect(await (await ask(who, slug)).json()).toMatchObject({ error: { code } });
});

it("refuses another campaign's list", async () => {
  expect((await ask("organizer of theirs", "theirs")).status).toBe(404);
});

it.each(["", "-1", "2", "1;--", "9999"])("has no column %j", async (column) => {
  expect((await ask("organizer of ours", "ours", column)).status).toBe(404);
});
