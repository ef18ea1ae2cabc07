import { describe, expect, it } from "vitest";
import { actionPortal, testStrangers } from "@/server/platform/testing/action-test";

const portal = actionPortal("inbox-actions", { caller: "manager of ours" });

const actions = await import("./actions");
const { getInbox } = await import("@/server/imports/store/get-inbox");
const { getTenant } = await import("@/server/platform/manager/tenants");

const settings = { enabled: true, takenAt: "02:00", duplicates: "fill", dates: "ask" } as const;
const isOpen = async () => (await getInbox((await getTenant("ours")).id)).enabled;

testStrangers(portal, [["saveInboxAction", (slug) => actions.saveInboxAction(slug, settings)]], {
  needs: "manager",
  state: isOpen,
});

describe("saveInboxAction", () => {
  it("refuses what is no time of day", async () => {
    expect(await actions.saveInboxAction("ours", { ...settings, takenAt: "soon" })).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
    expect(await isOpen()).toBe(false);
  });

  it("sets the inbox up for a manager", async () => {
    expect(await actions.saveInboxAction("ours", settings)).toMatchObject({ ok: true });
    expect(await isOpen()).toBe(true);
  });
});
