import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions } from "@/server/platform/testing/staff-sessions";

const ours = Slug.parse("ours");

const portal = freshPortal("suspended-routes");
const request = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ getAll: () => request.cookies }),
}));

const events = await import("./imports/[id]/events/route");
const file = await import("./imports/[id]/file/route");
const changes = await import("./imports/[id]/changes/route");
const rejects = await import("./imports/[id]/rejects/route");
const batch = await import("./persons/batch/route");
const { createUpload, originalPath } = await import("@/server/imports/upload");
const { createApiToken } = await import("@/server/platform/auth/store/create-api-token");
const { getTenant, setTenantStatus } = await import("@/server/platform/manager/tenants");
const { loaderOf } = await import("@/server/platform/testing/lists");

let job: Awaited<ReturnType<typeof createUpload>>;
let secret = "";

beforeAll(async () => {
  const value = (await createStaffSessions()).get("organizer of ours") ?? "";
  request.cookies = [{ name: "next-auth.session-token", value }];
  job = await createUpload(await loaderOf(ours), "list.csv");
  const { id: tenantId } = await getTenant("ours");
  secret = (await createApiToken({ tenantId, name: "t", createdBy: "test", lifetimeMs: null })).secret;
  await setTenantStatus(ours, "suspended");
});
afterAll(() => portal.close());

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const routes: [name: string, method: string, route: Route][] = [
  ["how an import goes", "GET", events.GET],
  ["a list's bytes", "PUT", file.PUT],
  ["the rows that were not used", "GET", rejects.GET],
  ["old and new values", "GET", changes.GET],
  ["contacts by the API", "POST", batch.POST],
];

it.each(routes)(
  "the route for %s refuses while its campaign is suspended, and says so",
  async (_name, method, route) => {
    const headers = {
      host: "localhost:3000",
      origin: "http://localhost:3000",
      authorization: `Bearer ${secret}`,
    };
    const body = method === "GET" ? null : JSON.stringify({ persons: [{ first_name: "Ann" }] });
    const call = new Request("http://localhost:3000/", { method, headers, body });
    const answer = await route(call, { params: Promise.resolve({ slug: "ours", id: job.id }) });
    expect(answer.status).toBe(423);
    expect(await answer.json()).toMatchObject({
      error: { code: "tenant_suspended", message: expect.stringMatching(/^ours is suspended\..+\.$/) },
    });
    expect(existsSync(originalPath(job))).toBe(false);
  },
);
