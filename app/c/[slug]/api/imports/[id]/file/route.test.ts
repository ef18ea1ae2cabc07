import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions, strangers } from "@/server/platform/testing/staff-sessions";

const ours = Slug.parse("ours");

const portal = freshPortal("file-route");
const jar = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => jar.cookies }),
}));

const { DELETE, PUT } = await import("./route");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { createUpload } = await import("@/server/imports/upload");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { jobDir } = await import("@/server/platform/env");
const { loaderOf } = await import("@/server/platform/testing/lists");

let cookies = new Map<string, string>();
beforeAll(async () => {
  cookies = await createStaffSessions();
});
afterAll(() => portal.close());

const begin = async () => (await createUpload(await loaderOf(ours), "list.csv")).id;

function call(method: "PUT" | "DELETE", who: string | null, id: string, { slug = "ours", own = true } = {}) {
  const value = who === null ? undefined : cookies.get(who);
  jar.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
  const request = new Request(`http://localhost:3000/c/${slug}/api/imports/${id}/file`, {
    method,
    headers: { "sec-fetch-site": own ? "same-origin" : "cross-site" },
    ...(method === "PUT" ? { body: "first_name\nAnn\n" } : {}),
  });
  return (method === "PUT" ? PUT : DELETE)(request, { params: Promise.resolve({ slug, id }) });
}

describe("an upload that is given up", () => {
  it("is cancelled, leaves no file, and is written down once however often it is said", async () => {
    const id = await begin();
    expect((await call("PUT", "organizer of ours", id)).status).toBe(200);
    for (let time = 0; time < 2; time++)
      expect((await call("DELETE", "organizer of ours", id)).status).toBe(204);
    expect(await getImportById(id)).toMatchObject({ state: "cancelled" });
    expect(existsSync(jobDir(ours, id))).toBe(false);
    const { rows } = await listLogs({ tenantSlug: "ours", key: { before: null, after: null }, limit: 50 });
    expect(rows.filter(({ action }) => action === "cancel_import")).toMatchObject([
      { actorName: "organizer of ours", subject: "list.csv", outcome: "done" },
    ]);
  });

  it.each(strangers)("isn't when it is said by %s", async (_who, who, slug, code) => {
    const id = await begin();
    const answer = await call("DELETE", who, id, { slug });
    expect(await answer.json()).toMatchObject({ error: { code } });
    expect(await getImportById(id)).toMatchObject({ state: "uploading" });
  });

  it("isn't when another site says it", async () => {
    const id = await begin();
    const answer = await call("DELETE", "organizer of ours", id, { own: false });
    expect(await answer.json()).toMatchObject({ error: { code: "wrong_origin" } });
    expect(await getImportById(id)).toMatchObject({ state: "uploading" });
  });
});
