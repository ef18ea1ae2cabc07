import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions, strangers } from "@/server/platform/testing/staff-sessions";

const portal = freshPortal("values-route");
const jar = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => jar.cookies }),
}));

const { GET } = await import("./route");
const { execute } = await import("@/server/platform/duckdb/query");
const { writePocket } = await import("@/server/platform/pocket/use");

let cookies = new Map<string, string>();
beforeAll(async () => {
  cookies = await createStaffSessions();
  const people = [
    ["Delaware", 1],
    ["Delaware", 2],
    ["Union", 1],
    ["O''Brien", null],
  ];
  const rows = people.map(([county, level]) => `('${uuidv7()}', '${county}', ${level}, now(), now())`);
  await writePocket(Slug.parse("ours"), (pocket) =>
    execute(
      pocket,
      `INSERT INTO person (id, county, support_level, created_at, updated_at) VALUES ${rows.join(", ")}`,
    ),
  );
});
afterAll(() => portal.close());

async function ask(who: string | null, slug: string, search: string) {
  const value = who === null ? undefined : cookies.get(who);
  jar.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
  const request = new Request(`http://localhost:3000/c/${slug}/api/contacts/values${search}`);
  return GET(request, { params: Promise.resolve({ slug }) });
}
const counted = async (search: string) =>
  Object.fromEntries(
    (
      (await (await ask("volunteer of ours", "ours", search)).json()) as { value: string; contacts: number }[]
    ).map(({ value, contacts }) => [value, contacts]),
  );

it("counts the values of a field among those who pass the other steps", async () => {
  expect(await counted("?of=county")).toEqual({ Delaware: 2, Union: 1, "O'Brien": 1 });
  expect(await counted("?of=county&support_level=1")).toEqual({ Delaware: 1, Union: 1 });
  expect(await counted("?of=support_level&county=Delaware&county!=Union")).toEqual({ 1: 1, 2: 1 });
});

it.each([
  ["?of=nothing", "not_found"],
  ["", "not_found"],
  ["?of=import", "not_found"],
  ["?of=county&support_level=6", "invalid_input"],
  ["?of=county&conty=x", "invalid_input"],
])("refuses what can't be read: %s", async (search, code) => {
  expect(await (await ask("volunteer of ours", "ours", search)).json()).toMatchObject({ error: { code } });
});

it.each(strangers.filter(([, who]) => who !== "volunteer of ours"))(
  "refuses %s",
  async (_what, who, slug, code) => {
    expect(await (await ask(who, slug, "?of=county")).json()).toMatchObject({ error: { code } });
  },
);
