import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Result } from "@/lib/platform/result";
import { atLeastStaff, type StaffRole, staffRoles } from "@/lib/platform/roles";
import { freshPortal } from "./fresh-portal";
import { createStaffSessions, strangers } from "./staff-sessions";

const request = vi.hoisted(() => ({
  headers: new Headers(),
  cookies: [] as { name: string; value: string }[],
}));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ getAll: () => request.cookies }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

interface ActionPortal {
  /** Who calls where a test doesn't say: by default an organizer of the campaign “ours”; null: nobody is signed in. */
  caller?: string | null;
  /** Makes who can sign in, with their cookies by name: by default the staff of “ours” and “theirs”. */
  sessions?: () => Promise<Map<string, string>>;
}

/**
 * Gives this test file a portal of its own, whose actions and routes are called as from a browser. Call it before anything
 * of `server` or `app` is imported; import the rest with `await import(…)`.
 */
export function actionPortal(name: string, options: ActionPortal = {}) {
  const { caller = "organizer of ours", sessions = createStaffSessions } = options;
  const portal = freshPortal(name);
  let cookies = new Map<string, string>();
  /** From now on this person calls; null for somebody who is signed out. */
  function signIn(who: string | null): void {
    const value = who === null ? undefined : cookies.get(who);
    if (who !== null && value === undefined) throw new Error(`Nobody is called “${who}”.`);
    request.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
  }
  /** From now on calls come from a page of this site, or from nowhere. Gives the headers that they come with. */
  function callFrom(origin: string | null): Headers {
    request.headers = new Headers({ host: "localhost:3000", ...(origin === null ? {} : { origin }) });
    return request.headers;
  }
  beforeAll(async () => {
    cookies = await sessions();
  });
  beforeEach(() => {
    callFrom("http://localhost:3000");
    signIn(caller);
  });
  afterAll(() => portal.close());
  return { dataDir: portal.dataDir, signIn, callFrom };
}

/** An action of a campaign, called as somebody might who may. */
export type ActionCall = [name: string, call: (slug: string) => Promise<Result<unknown>>];

/**
 * Tests of each action that whoever may not call it is refused, and a call from anywhere but this site, whoever
 * is signed in; and that nothing is changed by it. `needs`: the role that they need in “ours”. `state`: all that they could change.
 */
export function testStrangers(
  { signIn, callFrom }: Pick<ReturnType<typeof actionPortal>, "signIn" | "callFrom">,
  calls: readonly ActionCall[],
  { needs = "organizer", state }: { needs?: StaffRole; state: () => Promise<unknown> },
): void {
  const lower = staffRoles.filter((role) => role !== "volunteer" && !atLeastStaff(role, needs));
  const refused = [
    ...strangers,
    ...lower.map((role) => [`the role ${role}`, `${role} of ours`, "ours", "forbidden"] as const),
  ];
  describe.each(calls)("%s", (_name, call) => {
    it.each(refused)("refuses %s", async (_who, who, slug, code) => {
      const before = await state();
      signIn(who);
      expect(await call(slug)).toMatchObject({ ok: false, code });
      expect(await state()).toEqual(before);
    });

    it.each(["https://evil.example", null])("refuses a call from %s", async (origin) => {
      const before = await state();
      signIn(`${needs} of ours`);
      callFrom(origin);
      expect(await call("ours")).toMatchObject({ ok: false, code: "wrong_origin" });
      expect(await state()).toEqual(before);
    });
  });
}
