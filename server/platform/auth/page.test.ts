import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import type { RefusalCode } from "@/server/platform/refusal";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("page");
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-cb-path": "/c/ours/contacts" }) }));
const session = vi.hoisted(() => ({ currentIdentity: vi.fn() }));
vi.mock("./session", () => session);

const { createTenant } = await import("@/server/campaigns/create-tenant");
const { requireJob } = await import("@/server/imports/require-job");
const { Refusal } = await import("@/server/platform/refusal");
const { requireAdmin, requireMember } = await import("./page");

beforeAll(() => createTenant({ slug: "ours", name: "Ours", createdBy: "test" }));
afterAll(() => portal.close());

const ann = { id: "1", name: "Ann", email: "ann@example.org" };
const is = (identity: object | null) => session.currentIdentity.mockResolvedValue(identity);

/** What a page ends with that may not be shown: Next tells it by the digest. */
const digestOf = (page: Promise<unknown>) =>
  page.then(
    () => "shown",
    (error: { digest?: string }) => error.digest ?? String(error),
  );

describe("a page of a campaign", () => {
  it("is shown to its staff, by their role", async () => {
    is({ ...ann, kind: "staff", role: "organizer", tenantSlug: "ours" });
    expect(await requireMember("ours", "organizer")).toMatchObject({ id: "1", tenantName: "Ours" });
  });

  it("leads to sign in, and back, who is signed out", async () => {
    is(null);
    const href = "/sign-in?campaign=ours&back=%2Fc%2Fours%2Fcontacts";
    expect(await digestOf(requireMember("ours", "volunteer"))).toContain(href);
  });

  it.each([
    ["another campaign's staff", { kind: "staff", role: "manager", tenantSlug: "theirs" }],
    ["a role that is too low", { kind: "staff", role: "volunteer", tenantSlug: "ours" }],
  ])("isn't there for %s", async (_what, identity) => {
    is({ ...ann, ...identity });
    expect(await digestOf(requireMember("ours", "organizer"))).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  });

  it.each<RefusalCode>(["data_unavailable", "tenant_busy", "disk_full"])(
    "says in the refusal's own words why it can't be reached: %s",
    async (code) => {
      const refusal = new Refusal(code, "The database is being opened anew.");
      session.currentIdentity.mockRejectedValue(refusal);
      await expect(requireMember("ours", "volunteer")).rejects.toBe(refusal);
      await expect(requireAdmin("viewer")).rejects.toBe(refusal);
    },
  );
});

it("a list that isn't there has no page", async () => {
  expect(await digestOf(requireJob(ours, "0197a8f0-0000-7000-8000-000000000000"))).toBe(
    "NEXT_HTTP_ERROR_FALLBACK;404",
  );
});
