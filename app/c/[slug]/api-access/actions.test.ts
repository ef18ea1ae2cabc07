import { beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { actionPortal, testStrangers } from "@/server/platform/testing/action-test";

const ours = Slug.parse("ours");
const theirs = Slug.parse("theirs");

const portal = actionPortal("token-actions", { caller: "manager of ours" });
const actions = await import("./actions");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { createApiToken } = await import("@/server/platform/auth/store/create-api-token");
const { findApiToken } = await import("@/server/platform/auth/store/find-api-token");
const { listApiTokens } = await import("@/server/platform/auth/store/list-api-tokens");
const { manager } = await import("@/server/platform/manager/client");
const { getTenant } = await import("@/server/platform/manager/tenants");

const kept = { id: "", secret: "" };
const tokens = async (slug = "ours") => listApiTokens((await getTenant(slug)).id);
const state = async () => (await manager()).apiToken.findMany({ orderBy: { id: "asc" } });
const logs = async (limit: number) =>
  (await listLogs({ tenantSlug: "ours", key: { before: null, after: null }, limit })).rows;

beforeAll(async () => {
  const { id: tenantId } = await getTenant("ours");
  Object.assign(
    kept,
    await createApiToken({ tenantId, name: "Nightly", createdBy: "test", lifetimeMs: null }),
  );
});

testStrangers(
  portal,
  [
    [
      "createApiTokenAction",
      (slug) => actions.createApiTokenAction(slug, { name: "Mine", lifetime: "month" }),
    ],
    ["revokeApiTokenAction", (slug) => actions.revokeApiTokenAction(slug, { id: kept.id })],
  ],
  { needs: "manager", state },
);

describe("a campaign's manager", () => {
  it("makes a token that opens this campaign alone, whose secret is kept nowhere", async () => {
    const before = await state();
    const made = await actions.createApiTokenAction("ours", { name: "Mine", lifetime: "month" });
    if (!made.ok) throw new Error(made.message);
    const { secret } = made.value;
    expect(await state()).toHaveLength(before.length + 1);
    expect(await findApiToken(ours, secret)).toMatchObject({ name: "Mine", createdBy: "manager of ours" });
    expect(await findApiToken(theirs, secret)).toBeNull();
    expect(JSON.stringify([await state(), await logs(10)])).not.toContain(secret);
    expect(await logs(1)).toMatchObject([{ action: "create_api_token", subject: "Mine", outcome: "done" }]);
  });

  it.each([
    ["no name", { name: " ", lifetime: "month" }],
    ["a name of the portal's own", { name: "Import: mine", lifetime: "month" }],
    ["a lifetime that isn't there", { name: "Mine", lifetime: "for ever and a day" }],
  ])("can't make a token with %s", async (_what, input) => {
    const before = await state();
    const asked = input as Parameters<typeof actions.createApiTokenAction>[1];
    expect(await actions.createApiTokenAction("ours", asked)).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
    expect(await state()).toEqual(before);
  });

  it("can't revoke a token of another campaign by its id", async () => {
    const before = await state();
    portal.signIn("manager of theirs");
    expect(await actions.revokeApiTokenAction("theirs", { id: kept.id })).toMatchObject({
      ok: false,
      code: "not_found",
    });
    expect(await state()).toEqual(before);
    expect(await findApiToken(ours, kept.secret)).toMatchObject({ id: kept.id });
  });

  it("revokes a token, which then opens nothing, and others stay as they are", async () => {
    const others = (await tokens()).filter(({ id }) => id !== kept.id);
    expect(await actions.revokeApiTokenAction("ours", { id: kept.id })).toMatchObject({ ok: true });
    expect(await findApiToken(ours, kept.secret)).toBeNull();
    const now = await tokens();
    expect(now.filter(({ id }) => id !== kept.id)).toEqual(others);
    const revokedAt = now.find(({ id }) => id === kept.id)?.revokedAt;
    expect(await actions.revokeApiTokenAction("ours", { id: kept.id })).toMatchObject({ ok: true });
    expect((await tokens()).find(({ id }) => id === kept.id)?.revokedAt).toEqual(revokedAt);
    expect(await logs(1)).toMatchObject([
      { action: "revoke_api_token", subject: "Nightly", outcome: "done" },
    ]);
  });
});
