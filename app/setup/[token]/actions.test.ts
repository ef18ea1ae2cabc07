import { beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { actionPortal } from "@/server/platform/testing/action-test";

const ours = Slug.parse("ours");
const broken = Slug.parse("broken");

const portal = actionPortal("setup-actions", { caller: null, sessions: async () => new Map() });

const { acceptLinkAction } = await import("./actions");
const { manager } = await import("@/server/platform/manager/client");
const { inviteUser } = await import("@/server/accounts/invite-user");
const { createLink } = await import("@/server/accounts/store/create-link");
const { listInvitations } = await import("@/server/accounts/store/list-invitations");
const { revokeInvitation } = await import("@/server/accounts/store/revoke-invitation");
const { hashSecret } = await import("@/server/platform/auth/hash-secret");
const { createUser } = await import("@/server/accounts/store/create-user");
const { listUsers } = await import("@/server/accounts/store/list-users");
const { findUserForSignIn } = await import("@/server/platform/auth/store/find-user-for-sign-in");
const { listStaff } = await import("@/server/accounts/store/list-staff");
const { findStaffForSignIn } = await import("@/server/platform/auth/store/find-staff-for-sign-in");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { inviteStaff } = await import("@/server/accounts/invite-staff");
const { proveMember } = await import("@/server/platform/auth/proof");
const { signIn } = await import("@/server/platform/auth/sign-in");

const account = { name: "Ann", email: "ann@example.org", password: "correct horse battery" };
const owner = { kind: "agency", id: "1", name: "Boss", email: "b@agency.org", role: "owner" } as const;
const gone = {
  ok: false,
  code: "link_expired",
  message: expect.stringContaining("has been used or has expired"),
};

beforeAll(async () => {
  for (const slug of ["ours", "broken"]) await createTenant({ slug, name: slug, createdBy: "test" });
});

const invite = async (email: string, slug = "ours") =>
  inviteStaff(await proveMember(owner, slug, "manager"), { email, role: "organizer" });
const staffOf = (slug: Slug) => readPocket(slug, listStaff);

describe("the set-up link", () => {
  it("makes one owner, though two use it at once or hold two", async () => {
    const [one, two] = [
      await createLink({ kind: "setup", days: 1 }),
      await createLink({ kind: "setup", days: 1 }),
    ];
    const other = { ...account, email: "eve@example.org" };
    const answers = await Promise.all([acceptLinkAction(one, account), acceptLinkAction(one, other)]);
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { campaign: null } }]);
    expect(await acceptLinkAction(two, other)).toMatchObject({ ok: false, code: "link_expired" });
    expect(await listUsers()).toMatchObject([{ role: "owner" }]);
  });
});

describe("an invitation", () => {
  it("makes the invited account, whatever e-mail and role are asked for", async () => {
    const token = await invite("bo@ours.org");
    const asked = { ...account, email: "eve@example.org", role: "manager", kind: "setup" };
    expect(await acceptLinkAction(token, asked)).toEqual({ ok: true, value: { campaign: "ours" } });
    expect(await staffOf(ours)).toMatchObject([{ email: "bo@ours.org", name: "Ann", role: "organizer" }]);
    const credentials = { tenant: "ours", email: "bo@ours.org", password: account.password };
    expect(await signIn(credentials, "local")).toMatchObject({ kind: "staff", tenantSlug: "ours" });
  });

  it("to the agency makes a user of the invited role", async () => {
    const token = await inviteUser({ email: "vi@agency.org", role: "viewer", createdBy: "test" });
    expect(await acceptLinkAction(token, account)).toMatchObject({ ok: true });
    expect(await findUserForSignIn("vi@agency.org")).toMatchObject({ role: "viewer" });
  });

  it("works once", async () => {
    const token = await invite("once@ours.org");
    expect(await acceptLinkAction(token, account)).toMatchObject({ ok: true });
    const before = await staffOf(ours);
    expect(await acceptLinkAction(token, account)).toMatchObject(gone);
    expect(await staffOf(ours)).toEqual(before);
  });

  it.each([
    [
      "that has expired",
      async () => {
        const token = await invite("late@ours.org");
        const hash = hashSecret(token);
        await (await manager()).oneTimeLink.update({ where: { hash }, data: { expiresAt: new Date() } });
        return token;
      },
    ],
    [
      "that a newer one replaced",
      async () => {
        const token = await invite("twice@ours.org");
        await invite("twice@ours.org");
        return token;
      },
    ],
    [
      "that was taken back",
      async () => {
        const token = await invite("back@ours.org");
        await revokeInvitation(ours, hashSecret(token));
        return token;
      },
    ],
    ["of nobody", async () => "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
    ["that is empty", async () => ""],
    ["that is a link's hash", async () => hashSecret(await invite("hash@ours.org"))],
    ["that is SQL", async () => "' OR 1=1 --"],
  ])("%s is refused", async (_which, make) => {
    const token = await make();
    const before = await staffOf(ours);
    expect(await acceptLinkAction(token, account)).toMatchObject(gone);
    expect(await staffOf(ours)).toEqual(before);
  });

  it.each([
    ["a short password", { password: "elevenchars" }, "password", "at least 12 characters"],
    ["a password that is too long to hash", { password: "x".repeat(201) }, "password", "at most 200"],
    ["no name", { name: "  " }, "name", "what you are called"],
    ["half an e-mail", { email: "ann@" }, "email", "complete e-mail"],
  ])("stays good after %s", async (_what, wrong, field, message) => {
    const email = `${field}${message.length}@ours.org`;
    const token = await invite(email);
    const answer = await acceptLinkAction(token, { ...account, ...wrong });
    expect(answer).toMatchObject({ ok: false, code: "invalid_input" });
    expect(answer).toMatchObject({ fields: { [field]: expect.stringContaining(message) } });
    expect(await readPocket(ours, (pocket) => findStaffForSignIn(pocket, email))).toBeNull();
    expect(await acceptLinkAction(token, account)).toMatchObject({ ok: true });
  });

  it("stays good when the campaign's database broke meanwhile", async () => {
    const token = await invite("later@broken.org", "broken");
    const rename = (from: string, to: string) =>
      writePocket(broken, (pocket) => pocket.connection.run(`ALTER TABLE "${from}" RENAME TO "${to}"`));
    await rename("user", "lost");
    await expect(acceptLinkAction(token, account)).rejects.toThrow();
    await rename("lost", "user");
    expect(await listInvitations(broken)).toHaveLength(1);
    expect(await acceptLinkAction(token, account)).toEqual({ ok: true, value: { campaign: "broken" } });
  });

  it("can't be taken for an account that is there", async () => {
    const token = await inviteUser({ email: "taken@agency.org", role: "viewer", createdBy: "test" });
    await createUser({ email: "taken@agency.org", name: "Old", role: "viewer", passwordHash: "old" });
    expect(await acceptLinkAction(token, account)).toMatchObject({ ok: false, code: "conflict" });
    expect(await findUserForSignIn("taken@agency.org")).toMatchObject({ name: "Old", passwordHash: "old" });
  });
});

it("no link is taken up from another site", async () => {
  const token = await createLink({ kind: "setup", days: 1 });
  portal.callFrom("https://evil.example");
  expect(await acceptLinkAction(token, account)).toMatchObject({ ok: false, code: "wrong_origin" });
});
