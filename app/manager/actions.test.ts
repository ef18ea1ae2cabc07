import { describe, expect, it } from "vitest";
import type { Result } from "@/lib/platform/result";
import { type AgencyRole, agencyRoles } from "@/lib/platform/roles";
import { Slug } from "@/lib/platform/tenant";
import { VoterScope } from "@/lib/voters/scope";
import { actionPortal } from "@/server/platform/testing/action-test";
import { createAgencySessions } from "@/server/platform/testing/agency-sessions";

const ours = Slug.parse("ours");

const portal = actionPortal("manager-actions", { caller: "owner", sessions: createSessions });

const { loadDemoAction } = await import("./actions");
const campaigns = await import("./campaigns/actions");
const users = await import("./users/actions");
const voters = await import("./voters/actions");
const files = await import("@/app/api/voter-files/[name]/route");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { findTenant, listTenants } = await import("@/server/platform/manager/tenants");
const { findScope } = await import("@/server/voters/scope");

let ids = new Map<AgencyRole, string>();

async function createSessions(): Promise<Map<string, string>> {
  const made = await createAgencySessions();
  ids = made.ids;
  return made.cookies;
}

const calls: [name: string, needs: AgencyRole, call: () => Promise<Result<unknown>>][] = [
  ["loadDemoAction", "admin", () => loadDemoAction({})],
  [
    "createCampaignAction",
    "admin",
    () => campaigns.createCampaignAction({ slug: "new", name: "New", managerEmail: "" }),
  ],
  ["renameCampaignAction", "admin", () => campaigns.renameCampaignAction({ slug: "ours", name: "Changed" })],
  [
    "setCampaignStatusAction",
    "admin",
    () => campaigns.setCampaignStatusAction({ slug: "ours", status: "archived" }),
  ],
  ["saveDirectPathAction", "admin", () => campaigns.saveDirectPathAction({ slug: "ours", rows: "5" })],
  ["readVotersAction", "admin", () => voters.readVotersAction({ names: ["v.csv"], layout: "auto" })],
  [
    "loadVotersAction",
    "admin",
    () =>
      voters.loadVotersAction({
        readId: "01a221f3-b04b-7d60-a4b0-8fc300000003",
        maps: {},
        layout: "auto",
        state: "",
        asOf: "2026-11-03",
        terms: "",
      }),
  ],
  [
    "setScopeAction",
    "admin",
    () =>
      voters.setScopeAction({
        slug: "ours",
        scope: VoterScope.parse({ congressional: ["3"] }),
        ownFile: false,
      }),
  ],
  ["inviteUserAction", "owner", () => users.inviteUserAction({ email: "x@example.org", role: "admin" })],
  ["revokeUserInvitationAction", "owner", () => users.revokeUserInvitationAction({ id: "x" })],
  [
    "changeUserAccessAction",
    "owner",
    () => users.changeUserAccessAction({ id: ids.get("viewer") ?? "", role: "owner" }),
  ],
];

describe.each(calls)("%s", (_name, needs, call) => {
  const lower = agencyRoles.slice(0, agencyRoles.indexOf(needs));
  it.each([
    [null, "signed_out"],
    ["staff", "not_found"],
    ...lower.map((role) => [role, "forbidden"] as const),
  ] as const)("refuses %s", async (who, code) => {
    portal.signIn(who);
    expect(await call()).toMatchObject({ ok: false, code });
    expect(await findTenant("ours")).toMatchObject({
      name: "Ours",
      status: "active",
      directAboveRows: 10_000,
    });
    expect(await listTenants()).toHaveLength(1);
    expect(await findScope(ours)).toEqual(VoterScope.parse({}));
  });

  it("refuses a call from another site", async () => {
    portal.callFrom("https://evil.example");
    expect(await call()).toMatchObject({ ok: false, code: "wrong_origin" });
  });
});

describe("the routes of voter files", () => {
  const put = (who: string | null, origin = "http://localhost:3000") => {
    portal.signIn(who);
    const sent = new Request("http://localhost:3000/api/voter-files/v.csv", {
      method: "PUT",
      body: "id,last_name\n",
      headers: portal.callFrom(origin),
    });
    return files.PUT(sent, { params: Promise.resolve({ name: "v.csv" }) });
  };

  it.each([
    [null, 401],
    ["staff", 404],
    ["viewer", 403],
    ["admin", 200],
  ] as const)("answer %s with %i", async (who, sent) => {
    expect((await put(who)).status).toBe(sent);
  });

  it("take no file from another site", async () => {
    expect((await put("admin", "https://evil.example")).status).toBe(403);
  });
});

describe("an owner", () => {
  it("creates a campaign with an invitation, and it is written down", async () => {
    const made = await campaigns.createCampaignAction({
      slug: "second",
      name: "Second",
      managerEmail: "boss@example.org",
    });
    expect(made).toMatchObject({
      ok: true,
      value: { slug: "second", invitationUrl: expect.stringContaining("/setup/") },
    });
    const { rows } = await listLogs({ tenantSlug: "second", key: { before: null, after: null }, limit: 5 });
    expect(rows).toMatchObject([{ action: "create_tenant", actorName: "owner", outcome: "done" }]);
  });

  it("can't take a short name twice, nor lock the last owner out", async () => {
    expect(
      await campaigns.createCampaignAction({ slug: "ours", name: "Again", managerEmail: "" }),
    ).toMatchObject({ ok: false, code: "conflict" });
    expect(await users.changeUserAccessAction({ id: ids.get("owner") ?? "", disabled: true })).toMatchObject({
      ok: false,
      code: "conflict",
    });
  });

  it("ends someone's sessions by changing their role", async () => {
    expect(await users.changeUserAccessAction({ id: ids.get("admin") ?? "", role: "viewer" })).toMatchObject({
      ok: true,
    });
    portal.signIn("admin");
    expect(await campaigns.renameCampaignAction({ slug: "ours", name: "Changed" })).toMatchObject({
      ok: false,
      code: "signed_out",
    });
  });
});
