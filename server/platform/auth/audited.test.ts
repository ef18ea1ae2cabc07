import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("audited");
const { auditCommand } = await import("@/server/platform/commands/audit-command");
const { log } = await import("@/server/platform/log");
const { manager } = await import("@/server/platform/manager/client");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { Refusal } = await import("@/server/platform/refusal");
const { audited } = await import("./audited");

const refusal = new Refusal("conflict", "It is there already.");
const broken = new Error("The disk is gone.");
const line = {
  actorKind: "user",
  actorId: "7",
  actorName: "Ann",
  tenantSlug: "ours",
  action: "rename_tenant",
  subject: "New",
} as const;
const wrappers: [name: string, run: <T>(work: () => Promise<T>) => Promise<T>, actorName: string][] = [
  ["an action", (work) => audited({ ...line, details: { rows: 5 } }, work), "Ann"],
  ["a command", (work) => auditCommand({ action: line.action, tenantSlug: "ours" }, work), "Command line"],
];
const endings: [how: string, work: () => Promise<string>, outcome: string][] = [
  ["is done", async () => "its value", "done"],
  ["is refused", () => Promise.reject(refusal), "refused"],
  ["fails", () => Promise.reject(broken), "failed"],
];

const said = vi.spyOn(log, "error").mockImplementation(() => undefined);
beforeEach(() => said.mockClear());
afterAll(() => portal.close());

const cases = wrappers.flatMap(([who, run, actorName]) =>
  endings.map(([how, work, outcome]) => ({ who, how, run, work, outcome, actorName })),
);
const ended = (work: Promise<string>) => work.catch((error: unknown) => error);

describe("an audit trail that can be written", () => {
  it.each(cases)("says how $who that $how ended", async ({ run, work, outcome, actorName }) => {
    expect(await ended(run(work))).toBe(await ended(work()));
    const { rows } = await listLogs({ key: { before: null, after: null }, limit: 1 });
    expect(rows).toMatchObject([{ action: "rename_tenant", tenantSlug: "ours", actorName, outcome }]);
    expect(JSON.parse(rows[0]?.details ?? "").code).toBe(outcome === "refused" ? "conflict" : undefined);
    expect(said).not.toHaveBeenCalled();
  });
});

describe("an audit trail that can't be written", () => {
  beforeAll(async () => {
    const db = await manager();
    await db.$executeRawUnsafe(
      "CREATE TRIGGER no_more_lines BEFORE INSERT ON logs BEGIN SELECT RAISE(ABORT, 'unwritable'); END",
    );
  });

  it.each(cases)("changes nothing of how $who that $how ended, and is said in the log", async (one) => {
    expect(await ended(one.run(one.work))).toBe(await ended(one.work()));
    const whole = { action: "rename_tenant", tenantSlug: "ours", outcome: one.outcome };
    expect(said).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ err: expect.any(Error), line: expect.objectContaining(whole) }),
      "the audit trail could not be written",
    );
  });
});
