import { beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { actionPortal, testStrangers } from "@/server/platform/testing/action-test";

const oursSlug = Slug.parse("ours");
const theirsSlug = Slug.parse("theirs");

const portal = actionPortal("staff-actions", { caller: "manager of ours" });
const actions = await import("./actions");
const { createLink } = await import("@/server/accounts/store/create-link");
const { listInvitations } = await import("@/server/accounts/store/list-invitations");
const { listStaff } = await import("@/server/accounts/store/list-staff");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { hashSecret } = await import("@/server/platform/auth/hash-secret");
const { findStaffForSignIn } = await import("@/server/platform/auth/store/find-staff-for-sign-in");
const { readPocket } = await import("@/server/platform/pocket/use");

const email = "new@example.org";
const nobody = "00000000-0000-7000-8000-000000000000";
let invitation = "";
const idOf = async (who: string, slug = oursSlug) =>
  (await readPocket(slug, (pocket) => findStaffForSignIn(pocket, `${who}@${slug}.org`)))?.id ?? "";
const state = async () => ({
  ours: await readPocket(oursSlug, listStaff),
  theirs: await readPocket(theirsSlug, listStaff),
  invited: [...(await listInvitations(oursSlug)), ...(await listInvitations(theirsSlug))],
});
const lastLog = async () =>
  (await listLogs({ tenantSlug: "ours", key: { before: null, after: null }, limit: 1 })).rows[0];

beforeAll(async () => {
  const link = {
    kind: "invite_staff",
    email: "waits@example.org",
    role: "organizer",
    tenantSlug: oursSlug,
  } as const;
  invitation = hashSecret(await createLink({ ...link, days: 7 }));
});

testStrangers(
  portal,
  [
    ["inviteStaffAction", (slug) => actions.inviteStaffAction(slug, { email, role: "volunteer" })],
    ["revokeStaffInvitationAction", (slug) => actions.revokeStaffInvitationAction(slug, { id: invitation })],
    [
      "changeStaffAccessAction",
      async (slug) =>
        actions.changeStaffAccessAction(slug, { id: await idOf("organizer"), role: "volunteer" }),
    ],
  ],
  { needs: "manager", state },
);

describe("a campaign's manager", () => {
  it("invites someone, of whom the newest link alone is left, and it is written down", async () => {
    const first = await actions.inviteStaffAction("ours", { email, role: "volunteer" });
    expect(first).toMatchObject({ ok: true, value: { url: expect.stringContaining("/setup/") } });
    const again = await actions.inviteStaffAction("ours", { email, role: "organizer" });
    const token = again.ok ? (again.value.url.split("/").at(-1) ?? "") : "";
    expect((await listInvitations(oursSlug)).filter((link) => link.email === email)).toMatchObject([
      { hash: hashSecret(token), role: "organizer", tenantSlug: "ours" },
    ]);
    expect(await lastLog()).toMatchObject({
      action: "invite_staff",
      actorName: "manager of ours",
      subject: email,
      outcome: "done",
    });
  });

  it.each([
    ["someone who is on the staff", { email: "organizer@ours.org", role: "volunteer" }, "conflict"],
    ["half an e-mail", { email: "new@", role: "volunteer" }, "invalid_input"],
    ["a role that isn't there", { email, role: "owner" }, "invalid_input"],
  ])("can't invite %s", async (_what, input, code) => {
    const before = await state();
    const asked = input as Parameters<typeof actions.inviteStaffAction>[1];
    expect(await actions.inviteStaffAction("ours", asked)).toMatchObject({ ok: false, code });
    expect(await state()).toEqual(before);
  });

  it("takes an invitation back, once, and none of another campaign", async () => {
    portal.signIn("manager of theirs");
    expect(await actions.revokeStaffInvitationAction("theirs", { id: invitation })).toMatchObject({
      ok: false,
      code: "conflict",
    });
    portal.signIn("manager of ours");
    expect(await actions.revokeStaffInvitationAction("ours", { id: invitation })).toMatchObject({ ok: true });
    expect((await listInvitations(oursSlug)).map(({ hash }) => hash)).not.toContain(invitation);
    expect(await lastLog()).toMatchObject({ action: "revoke_invitation", subject: "waits@example.org" });
    expect(await actions.revokeStaffInvitationAction("ours", { id: invitation })).toMatchObject({
      ok: false,
      code: "conflict",
    });
  });

  it("can't change their own access, nor somebody's of another campaign, nor nobody's", async () => {
    const before = await state();
    const cases = [
      [await idOf("manager"), "conflict"],
      [await idOf("organizer", theirsSlug), "not_found"],
      [nobody, "not_found"],
    ] as const;
    for (const [id, code] of cases)
      expect(await actions.changeStaffAccessAction("ours", { id, role: "volunteer" })).toMatchObject({
        ok: false,
        code,
      });
    expect(await state()).toEqual(before);
  });

  it("changes someone's role, which ends their sessions, and locks them out and in again", async () => {
    const id = await idOf("organizer");
    const before = await state();
    expect(await actions.changeStaffAccessAction("ours", { id, role: "volunteer" })).toMatchObject({
      ok: true,
    });
    expect(await lastLog()).toMatchObject({ action: "change_staff_access", subject: "organizer@ours.org" });
    const after = await state();
    const changed = { ...before.ours.find((one) => one.id === id), role: "volunteer", sessionVersion: 2 };
    expect(after).toEqual({ ...before, ours: before.ours.map((one) => (one.id === id ? changed : one)) });
    portal.signIn("organizer of ours");
    const call = actions.inviteStaffAction("ours", { email, role: "volunteer" });
    expect(await call).toMatchObject({ ok: false, code: "signed_out" });
    portal.signIn("manager of ours");
    for (const disabled of [true, false]) {
      expect(await actions.changeStaffAccessAction("ours", { id, disabled })).toMatchObject({ ok: true });
      const staff = (await state()).ours.find((one) => one.id === id);
      expect(staff?.disabledAt !== null).toBe(disabled);
    }
  });
});
