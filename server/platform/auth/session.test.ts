import { renameSync } from "node:fs";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("session");
const jar = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => jar.cookies }),
}));

const { createUser } = await import("@/server/accounts/store/create-user");
const { saveUserAccess } = await import("@/server/accounts/store/save-user-access");
const { saveUserPassword } = await import("@/server/accounts/store/save-user-password");
const { setTenantStatus } = await import("@/server/platform/manager/tenants");
const { createStaff } = await import("@/server/accounts/store/create-staff");
const { closePocket } = await import("@/server/platform/pocket/registry");
const { writePocket } = await import("@/server/platform/pocket/use");
const { changeStaffAccess } = await import("@/server/accounts/change-staff-access");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { proveAdmin, proveMember } = await import("./proof");
const { currentIdentity } = await import("./session");

const { getDataFile } = await import("@/server/platform/pocket/data-place");

const passwordHash = "none";
let made = 0;

beforeAll(async () => {
  for (const slug of ["ours", "theirs"]) await createTenant({ slug, name: slug, createdBy: "test" });
  // Someone must stay an owner while the others are changed.
  await createUser({ email: "first@agency.org", name: "First", role: "owner", passwordHash });
});
afterAll(() => portal.close());
beforeEach(() => setTenantStatus(ours, "active"));

async function hold(claim: object, secret = process.env.NEXTAUTH_SECRET ?? "") {
  jar.cookies = [{ name: "next-auth.session-token", value: await encode({ token: { claim }, secret }) }];
}

async function userSignsIn() {
  const { id } = await createUser({
    email: `${++made}@agency.org`,
    name: "Ann",
    role: "owner",
    passwordHash,
  });
  await hold({ kind: "agency", id, version: 1, tenantSlug: null });
  return id;
}

async function staffSignsIn(tenantSlug = "ours") {
  const person = { email: `${++made}@ours.org`, name: "Bo", role: "manager", passwordHash } as const;
  const id = await writePocket(ours, (pocket) => createStaff(pocket, person));
  await hold({ kind: "staff", id, version: 1, tenantSlug });
  return id;
}

/** Another manager of the campaign, since nobody changes their own access. */
async function boss() {
  const identity = { kind: "agency", id: "1", name: "Boss", email: "b@agency.org", role: "owner" } as const;
  return proveMember(identity, "ours", "manager");
}

describe("a user of the agency", () => {
  it("is known by their cookie, in every campaign", async () => {
    const id = await userSignsIn();
    const identity = await currentIdentity();
    expect(proveAdmin(identity, "owner")).toMatchObject({ id });
    expect(await proveMember(identity, "theirs", "manager")).toMatchObject({ id, kind: "user" });
  });

  it.each([
    ["a new password", (id: string) => saveUserPassword(id, "another")],
    ["another role", (id: string) => saveUserAccess(id, { role: "viewer" })],
    ["a lock", (id: string) => saveUserAccess(id, { disabled: true })],
    [
      "a lock that was lifted",
      async (id: string) => {
        await saveUserAccess(id, { disabled: true });
        await saveUserAccess(id, { disabled: false });
      },
    ],
  ])("is signed out by %s", async (_what, change) => {
    await change(await userSignsIn());
    expect(await currentIdentity()).toBeNull();
  });
});

describe("one of a campaign's staff", () => {
  it("is known by their cookie, in that campaign alone", async () => {
    const id = await staffSignsIn();
    const identity = await currentIdentity();
    expect(await proveMember(identity, "ours", "manager")).toMatchObject({ id, kind: "staff" });
    for (const slug of ["theirs", "nowhere"]) {
      await expect(proveMember(identity, slug, "volunteer")).rejects.toMatchObject({
        code: "not_found",
        message: "That page doesn't exist.",
      });
    }
    expect(() => proveAdmin(identity, "viewer")).toThrow("That page doesn't exist.");
  });

  it.each([
    ["another role", { role: "volunteer" }],
    ["a lock", { disabled: true }],
    ["a lock that is lifted", { disabled: false }],
  ] as const)("is signed out by %s", async (_what, change) => {
    const id = await staffSignsIn();
    await changeStaffAccess(await boss(), id, change);
    expect(await currentIdentity()).toBeNull();
  });

  it("can't change their own access", async () => {
    const id = await staffSignsIn();
    const member = await proveMember(await currentIdentity(), "ours", "manager");
    await expect(changeStaffAccess(member, id, { role: "volunteer" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await currentIdentity()).toMatchObject({ id, role: "manager" });
  });

  it.each([
    ["suspended", "tenant_suspended"],
    ["archived", "not_found"],
  ] as const)("can't get into a campaign that is %s", async (status, code) => {
    await staffSignsIn();
    await setTenantStatus(ours, status);
    await expect(proveMember(await currentIdentity(), "ours", "volunteer")).rejects.toMatchObject({ code });
  });
});

it("of a campaign whose data can't be reached nobody is signed out, and nobody is proved", async () => {
  const id = await staffSignsIn();
  await closePocket(ours);
  const file = await getDataFile(ours);
  renameSync(file, `${file}.away`);
  try {
    await expect(currentIdentity()).rejects.toMatchObject({ code: "data_unavailable" });
  } finally {
    renameSync(`${file}.away`, file);
  }
  expect(await currentIdentity()).toMatchObject({ id });
});

describe("a cookie", () => {
  it.each([
    ["another campaign's name", () => staffSignsIn("theirs")],
    ["a campaign that isn't there", () => staffSignsIn("nowhere")],
    [
      "no campaign for one of the staff",
      () => hold({ kind: "staff", id: "1", version: 1, tenantSlug: null }),
    ],
    ["an id that nobody has", () => hold({ kind: "agency", id: "1", version: 1, tenantSlug: null })],
    [
      "a staff's id as that of the agency",
      async () => hold({ kind: "agency", id: await staffSignsIn(), version: 1, tenantSlug: null }),
    ],
    [
      "a later version",
      async () => hold({ kind: "agency", id: await userSignsIn(), version: 2, tenantSlug: null }),
    ],
    [
      "another secret",
      async () => hold({ kind: "agency", id: await userSignsIn(), version: 1, tenantSlug: null }, "guessed"),
    ],
    [
      "no sense",
      () => {
        jar.cookies = [{ name: "next-auth.session-token", value: "eyJhbGciOiJub25lIn0.e30." }];
      },
    ],
  ])("with %s proves nothing", async (_what, carry) => {
    await carry();
    expect(await currentIdentity()).toBeNull();
  });
});
