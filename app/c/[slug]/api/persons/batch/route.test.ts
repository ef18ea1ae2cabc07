import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { type BatchCall, countWritten, postBatch } from "@/server/platform/testing/post-batch";

const oursSlug = Slug.parse("ours");
const theirsSlug = Slug.parse("theirs");

process.env.CB_LOG_LEVEL = "silent";
const portal = freshPortal("batch-route");
const { POST } = await import("./route");
const { createApiToken } = await import("@/server/platform/auth/store/create-api-token");
const { listApiTokens } = await import("@/server/platform/auth/store/list-api-tokens");
const { revokeApiToken } = await import("@/server/platform/auth/store/revoke-api-token");
const { getTenant, setTenantStatus } = await import("@/server/platform/manager/tenants");
const { writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");

const tokens = { ours: "", theirs: "", revoked: "", expired: "" };
const ids = { ours: "", theirs: "" };
const ann = { first_name: "Ann", last_name: "Lee", email: "ann@example.org", tags: ["volunteer"] };
const loose = {
  import: { id: "0197a8f0-0000-7000-8000-000000000000", fileName: "x", by: "x", rows: [[0, 1, null]] },
};

async function tokenOf(tenantId: string, lifetimeMs: number | null = null) {
  return createApiToken({ tenantId, name: "sync", createdBy: "test", lifetimeMs });
}

beforeAll(async () => {
  for (const slug of ["ours", "theirs"] as const) {
    await createTenant({ slug, name: slug, createdBy: "test" });
    ids[slug] = (await getTenant(slug)).id;
    tokens[slug] = (await tokenOf(ids[slug])).secret;
  }
  tokens.expired = (await tokenOf(ids.ours, -1)).secret;
  const revoked = await tokenOf(ids.ours);
  await revokeApiToken(ids.ours, revoked.id);
  tokens.revoked = revoked.secret;
});
afterAll(() => portal.close());
beforeEach(() => setTenantStatus(oursSlug, "active"));

type Call = Partial<BatchCall>;

const send = (call: Call) =>
  postBatch(POST, { authorization: `Bearer ${tokens.ours}`, body: { persons: [ann] }, ...call });

const nothing = { persons: 0, batches: 0 };

describe("a call with a wrong token", () => {
  const cases: [name: string, call: () => Call][] = [
    ["none", () => ({ authorization: "" })],
    ["an empty one", () => ({ authorization: "Bearer " })],
    ["one that nobody made", () => ({ authorization: "Bearer cb_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })],
    ["another campaign's", () => ({ authorization: `Bearer ${tokens.theirs}` })],
    ["one for a campaign that isn't there", () => ({ slug: "nowhere" })],
    ["one that is revoked", () => ({ authorization: `Bearer ${tokens.revoked}` })],
    ["one that has expired", () => ({ authorization: `Bearer ${tokens.expired}` })],
    ["one as a password", () => ({ authorization: `Basic ${tokens.ours}` })],
  ];
  it.each(cases)("gets the same 401 and writes nothing: %s", async (_name, call) => {
    expect(await send(call())).toEqual({
      status: 401,
      answer: { error: { code: "signed_out", message: "Send a valid bearer token of this campaign." } },
    });
    expect(await countWritten(oursSlug)).toEqual(nothing);
    expect(await countWritten(theirsSlug)).toEqual(nothing);
  });
});

describe("a call that is refused", () => {
  const many = Array.from({ length: 5_001 }, (_, k) => ({ ...ann, email: `a${k}@example.org` }));
  const cases: [name: string, call: Call, status: number, message: RegExp][] = [
    ["a campaign's name that is a path", { slug: "../ours" }, 404, /doesn't exist/],
    ["text that isn't JSON", { body: "first_name,last_name\nAnn,Lee" }, 422, /The body is not JSON/],
    ["JSON that is cut off", { body: '{"persons": [{"first' }, 422, /The body is not JSON/],
    ["an empty body", { body: "" }, 422, /The body is not JSON/],
    ["a body that isn't an object", { body: [ann] }, 422, /^body: /],
    ["no persons", { body: { persons: [] } }, 422, /^persons: /],
    ["5,001 persons", { body: { persons: many } }, 422, /^persons: Send 1 to 5,000 contacts\.$/],
    [
      "a field that there isn't",
      { body: { persons: [ann, { nmae: "Bo" }] } },
      422,
      /^persons\.1: “nmae” is not a field/,
    ],
    ["a field named as a column", { body: { persons: [{ ...ann, id: "1" }] } }, 422, /“id” is not a field/],
    ["a list where one value goes", { body: { persons: [{ email: ["a@b.org"] }] } }, 422, /takes one value/],
    ["an object as a value", { body: { persons: [{ email: { a: 1 } }] } }, 422, /^persons\.0\.email: /],
    ["a rule that there isn't", { body: { persons: [ann], duplicates: "replace" } }, 422, /^duplicates: /],
    ["a key of 201 letters", { key: "k".repeat(201) }, 422, /Idempotency-Key/],
    ["a key with a blank", { key: "a b" }, 422, /Idempotency-Key/],
    ["16 MB and a letter", { body: " ".repeat(16_000_001) }, 413, /at most 16 MB/],
    ["the part of the portal's own loader", { body: { persons: [ann], ...loose } }, 403, /Leave it out/],
  ];
  it.each(cases)("writes nothing: %s", async (_name, call, status, message) => {
    const refused = await send(call);
    expect(refused).toMatchObject({ status, answer: { error: { message: expect.stringMatching(message) } } });
    expect(await countWritten(oursSlug)).toEqual(nothing);
  });

  it.each(["suspended", "archived"] as const)("writes nothing in a campaign that is %s", async (status) => {
    await setTenantStatus(oursSlug, status);
    expect(await send({})).toMatchObject({ status: 423, answer: { error: { code: "tenant_suspended" } } });
    expect((await send({ authorization: `Bearer ${tokens.theirs}` })).status).toBe(401);
    expect(await countWritten(oursSlug)).toEqual(nothing);
  });

  it("is told a reference, not the words of a database that broke", async () => {
    const rename = (from: string, to: string) =>
      writePocket(oursSlug, ({ connection }) => connection.run(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename("api_batch", "lost");
    const broken = await send({ key: "k1" }).finally(() => rename("lost", "api_batch"));
    expect(broken).toMatchObject({ status: 500, answer: { error: { code: "unexpected" } } });
    expect(broken.answer.error.message).toMatch(
      /^Something went wrong on our side\. .* Reference [0-9a-f]{8}\.$/,
    );
    expect(await countWritten(oursSlug)).toEqual(nothing);
  });
});

it("isn't cut off by another campaign that revokes its token", async () => {
  const [token] = await listApiTokens(ids.ours);
  await expect(revokeApiToken(ids.theirs, token?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  expect((await send({})).status).toBe(200);
});
