import { afterAll, beforeAll, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const broken = Slug.parse("broken");

process.env.CB_LOG_LEVEL = "silent";
const portal = freshPortal("next-auth-options");
const { createUser } = await import("@/server/accounts/store/create-user");
const { writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { authorize, claimOf } = await import("./next-auth-options");
const { hashPassword } = await import("./password");

const email = "owner@agency.org";
const password = "correct horse battery";

beforeAll(async () => {
  await createUser({ email, name: "Owner", role: "owner", passwordHash: await hashPassword(password) });
  await createTenant({ slug: "broken", name: "Broken", createdBy: "test" });
  await writePocket(broken, (pocket) => pocket.connection.run(`DROP TABLE "user"`));
});
afterAll(() => portal.close());

const from = (address: string) => ({ headers: { "x-forwarded-for": `${address}, 10.9.9.9` } });

it("gives a claim to whom the password fits", async () => {
  const claim = { kind: "agency", version: 1, tenantSlug: null };
  expect(await authorize({ email, password }, from("10.0.0.1"))).toMatchObject({ claim });
});

it.each([
  ["a wrong password", { email, password: "wrong" }],
  ["nobody's e-mail", { email: "nobody@agency.org", password }],
  ["no password", { email }],
  ["values that aren't text", { email: { $gt: "" }, password: ["x"] }],
  ["a password of a megabyte", { email, password: "x".repeat(1_000_000) }],
  ["nothing", undefined],
])("says no to %s", async (_what, input) => {
  expect(await authorize(input, {})).toBeNull();
});

it("says how long to wait after too many tries", async () => {
  const wrong = { email: "bo@agency.org", password: "wrong" };
  for (let k = 0; k < 10; k++) await authorize(wrong, from("10.0.0.2"));
  await expect(authorize(wrong, from("10.0.0.3"))).rejects.toThrow(/^Too many tries\. Wait 15 minutes/);
});

it("says nothing of what broke in a campaign's database", async () => {
  const asked = authorize({ email, password, tenant: "broken" }, from("10.0.0.4"));
  await expect(asked).rejects.toThrow(/^Something went wrong on our side\. Reference [0-9a-f]{8}\.$/);
});

it.each([
  ["null", null],
  ["a token of another program", { sub: "1", name: "Ann" }],
  ["a claim of an unknown kind", { claim: { kind: "root", id: "1", version: 1, tenantSlug: null } }],
  ["a claim without a version", { claim: { kind: "agency", id: "1", tenantSlug: null } }],
])("reads no claim out of %s", (_what, token) => {
  expect(claimOf(token)).toBeNull();
});
