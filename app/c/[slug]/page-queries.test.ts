import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions } from "@/server/platform/testing/staff-sessions";

const portal = freshPortal("page-queries");
const seen = vi.hoisted(() => ({
  cookie: "",
  queries: [] as string[],
  request: new Map<unknown, Map<string, unknown>>(),
}));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => [{ name: "next-auth.session-token", value: seen.cookie }] }),
}));
// Outside of Next's own renderer React's `cache` keeps nothing: here it keeps what it would for one request.
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache:
    <A extends unknown[], T>(run: (...input: A) => T) =>
    (...input: A) => {
      const kept = seen.request.get(run) ?? new Map<string, unknown>();
      seen.request.set(run, kept);
      const key = JSON.stringify(input);
      if (!kept.has(key)) kept.set(key, run(...input));
      return kept.get(key) as T;
    },
}));
vi.mock("@prisma/adapter-libsql", async (original) => {
  const real = await original<typeof import("@prisma/adapter-libsql")>();
  class Counted extends real.PrismaLibSql {
    override async connect() {
      const adapter = await super.connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = (query) => {
        seen.queries.push(query.sql);
        return queryRaw(query);
      };
      return adapter;
    }
  }
  return { ...real, PrismaLibSql: Counted };
});

const { createUser } = await import("@/server/accounts/store/create-user");
const { settleFacts } = await import("@/server/campaigns/tell-facts");
const { default: Layout, generateMetadata } = await import("./layout");
const { default: ContactsPage } = await import("./contacts/page");

let cookies = new Map<string, string>();
beforeAll(async () => {
  cookies = await createStaffSessions();
  const { id } = await createUser({
    email: "owner@agency.org",
    name: "Olive",
    role: "owner",
    passwordHash: "none",
  });
  const claim = { kind: "agency", id, version: 1, tenantSlug: null };
  // What making the campaign has to tell of it isn't a page's.
  await settleFacts();
  cookies.set("owner", await encode({ token: { claim }, secret: process.env.NEXTAUTH_SECRET ?? "" }));
});
afterAll(() => portal.close());
beforeEach(() => {
  seen.request.clear();
  seen.queries.length = 0;
});

/** Asks for the contacts as Next does: their frame's title, the frame and the page. Gives which tables were asked how often. */
async function open(who: string): Promise<Record<string, number>> {
  seen.cookie = cookies.get(who) ?? "";
  const params = Promise.resolve({ slug: "ours" });
  const props = { params, searchParams: Promise.resolve({}), children: null };
  await Promise.all([generateMetadata(props), Layout(props), ContactsPage(props)]);
  const times: Record<string, number> = {};
  for (const sql of seen.queries) {
    const table = /FROM `main`\.`(\w+)`/u.exec(sql)?.[1] ?? sql;
    times[table] = (times[table] ?? 0) + 1;
  }
  return times;
}

it.each([
  ["one of its staff", "organizer of ours", {}],
  ["an owner of the agency", "owner", { users: 1 }],
] as const)("a page for %s finds its campaign once", async (_what, who, more) => {
  expect(await open(who)).toEqual({
    // The other one is of the jobs that run: each names its campaign.
    tenants: 2,
    jobs: 1,
    tenant_themes: 1,
    tenant_configs: 1,
    // Lists that wait at the imports, and those with rows to decide.
    import_jobs: 2,
    ...more,
  });
});
