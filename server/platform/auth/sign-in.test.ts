import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");
const theirs = Slug.parse("theirs");
const closed = Slug.parse("closed");
const paused = Slug.parse("paused");

const portal = freshPortal("sign-in");
const { manager } = await import("@/server/platform/manager/client");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { setTenantStatus } = await import("@/server/platform/manager/tenants");
const { createUser } = await import("@/server/accounts/store/create-user");
const { saveUserAccess } = await import("@/server/accounts/store/save-user-access");
const { createStaff } = await import("@/server/accounts/store/create-staff");
const { saveStaffAccess } = await import("@/server/accounts/store/save-staff-access");
const { writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { findIdentity } = await import("./identity");
const { hashPassword } = await import("./password");
const { proveMember } = await import("./proof");
const { Credentials, signIn } = await import("./sign-in");

const right = "correct horse battery";
const address = "10.0.0.1";

beforeAll(async () => {
  const passwordHash = await hashPassword(right);
  for (const name of ["owner", "locked"]) {
    const user = await createUser({ email: `${name}@agency.org`, name, role: "owner", passwordHash });
    if (name === "locked") await saveUserAccess(user.id, { disabled: true });
  }
  for (const slug of [ours, theirs, closed, paused]) {
    await createTenant({ slug, name: slug, createdBy: "test" });
    await writePocket(slug, async (pocket) => {
      for (const name of ["staff", "locked"]) {
        const email = `${name}@${slug}.org`;
        const id = await createStaff(pocket, { email, name, role: "manager", passwordHash });
        if (name === "locked") await saveStaffAccess(pocket, id, { disabled: true });
      }
    });
  }
  await setTenantStatus(closed, "archived");
  await setTenantStatus(paused, "suspended");
});
afterAll(() => portal.close());
beforeEach(async () => {
  await (await manager()).signInThrottle.deleteMany();
});

const tryIn = (tenant: string, email: string, password = right) =>
  signIn(Credentials.parse({ tenant, email, password }), address);

const refused: [who: string, tenant: string, email: string, password?: string][] = [
  ["a wrong password of the agency", "", "owner@agency.org", "correct horse batter"],
  ["nobody of the agency", "", "nobody@agency.org"],
  ["a locked account of the agency", "", "locked@agency.org"],
  ["an empty password", "", "owner@agency.org", ""],
  ["a locked account of the agency at a campaign's door", "ours", "locked@agency.org"],
  ["a wrong password of the agency at a campaign's door", "ours", "owner@agency.org", "correct horse batter"],
  ["a wrong password of the staff", "ours", "staff@ours.org", "correct horse batter"],
  ["nobody of the staff", "ours", "nobody@ours.org"],
  ["a locked account of the staff", "ours", "locked@ours.org"],
  ["a campaign's staff at the agency's door", "", "staff@ours.org"],
  ["a campaign's staff at another's door", "theirs", "staff@ours.org"],
  ["a campaign that isn't there", "nowhere", "staff@ours.org"],
  ["a campaign's name that is a path", "../tenants/ours", "staff@ours.org"],
  ["the staff of an archived campaign", "closed", "staff@closed.org"],
];

it.each(refused)("says the same no to %s", async (_who, tenant, email, password) => {
  expect(await tryIn(tenant, email, password)).toBeNull();
});

describe("the right password", () => {
  it.each([
    ["the agency", "", " Owner@Agency.org ", { kind: "agency", version: 1, tenantSlug: null }],
    ["the agency at a campaign's door", "ours", "owner@agency.org", { kind: "agency", tenantSlug: null }],
    ["a campaign's staff", "ours", "STAFF@ours.org", { kind: "staff", version: 1, tenantSlug: "ours" }],
  ])("signs %s in", async (_who, tenant, email, claim) => {
    expect(await tryIn(tenant, email)).toMatchObject(claim);
  });

  it("is refused after ten wrong ones, with how long to wait", async () => {
    for (let k = 0; k < 10; k++) expect(await tryIn("ours", "staff@ours.org", `wrong ${k}`)).toBeNull();
    const refusal = { code: "too_many_tries", message: expect.stringContaining("Wait 15 minutes") };
    await expect(tryIn("ours", "staff@ours.org")).rejects.toMatchObject(refusal);
    expect(await tryIn("", "owner@agency.org")).not.toBeNull();
  });

  it("is refused after ten wrong ones at the campaign's door, at the agency's as well", async () => {
    for (let k = 0; k < 10; k++) await tryIn("ours", "owner@agency.org", `wrong ${k}`);
    await expect(tryIn("", "owner@agency.org")).rejects.toMatchObject({ code: "too_many_tries" });
  });

  it("forgives the wrong ones before it", async () => {
    for (let round = 0; round < 2; round++) {
      for (let k = 0; k < 9; k++) await tryIn("", "owner@agency.org", `wrong ${k}`);
      expect(await tryIn("", "owner@agency.org")).not.toBeNull();
    }
  });
});

it("looks at no more than ten passwords that come at once", async () => {
  const tries = Array.from({ length: 30 }, (_, k) => tryIn("ours", "staff@ours.org", `wrong ${k}`));
  const looked = (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled");
  expect(looked).toHaveLength(10);
});

it("tells a suspended campaign's staff that it is suspended", async () => {
  const claim = await tryIn("paused", "staff@paused.org");
  const identity = claim && (await findIdentity(claim));
  await expect(proveMember(identity, "paused", "volunteer")).rejects.toMatchObject({
    code: "tenant_suspended",
    message: expect.stringContaining("paused is suspended"),
  });
});

it("writes every try down, without the password", async () => {
  await tryIn("theirs", "staff@theirs.org", "wrong");
  await tryIn("theirs", "staff@theirs.org");
  const { rows } = await listLogs({ tenantSlug: "theirs", key: { before: null, after: null }, limit: 2 });
  const line = { action: "sign_in", actorName: "staff@theirs.org", actorKind: "staff" };
  expect(rows).toMatchObject([
    { ...line, outcome: "done" },
    { ...line, outcome: "refused" },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/wrong|correct horse|argon2/);
});
