import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions } from "@/server/platform/testing/staff-sessions";

const oursSlug = Slug.parse("ours");

const portal = freshPortal("events-route");
const jar = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => jar.cookies }),
}));

const { GET } = await import("./route");
const { GET: askOnce } = await import("../route");
const { createImport } = await import("@/server/imports/store/create-import");
const { saveJob } = await import("@/server/imports/store/save-job");
const { getTenant, setTenantStatus } = await import("@/server/platform/manager/tenants");
const { closeStreams } = await import("@/server/platform/jobs/streams");

let cookies = new Map<string, string>();
const jobs = { ours: "", theirs: "", none: "0197a8f0-0000-7000-8000-000000000000", sql: "' OR 1=1 --" };

beforeAll(async () => {
  cookies = await createStaffSessions();
  for (const slug of ["ours", "theirs"] as const) {
    const { id: tenantId } = await getTenant(slug);
    jobs[slug] = (await createImport({ tenantId, fileName: "list.csv", createdBy: "test" })).id;
  }
});
afterAll(() => portal.close());
beforeEach(async () => {
  await saveJob(jobs.ours, {
    state: "importing",
    progress: { phase: "Writing contacts", rows: 5 },
    error: null,
  });
});

function listen(who: string | null, slug = "ours", id = jobs.ours, signal?: AbortSignal) {
  const value = who === null ? undefined : cookies.get(who);
  jar.cookies = value === undefined ? [] : [{ name: "next-auth.session-token", value }];
  const request = new Request(`http://localhost:3000/c/${slug}/api/imports/${id}/events`, {
    ...(signal ? { signal } : {}),
  });
  return GET(request, { params: Promise.resolve({ slug, id }) });
}

/** Asks by a plain request, with the cookie of the one who listened last. */
const ask = (slug = "ours", id = jobs.ours) =>
  askOnce(new Request(`http://localhost:3000/c/${slug}/api/imports/${id}`), {
    params: Promise.resolve({ slug, id }),
  });

/** Reads a stream event by event. */
function eventsOf({ body }: Response) {
  if (!body) throw new Error("The answer has no body.");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  /** The next event, as it came; undefined once the stream has ended. */
  const next = async (): Promise<string | undefined> => (await reader.read()).value;
  /** What the next event tells that is new; undefined once the stream has ended. */
  async function news(): Promise<object | undefined> {
    for (let text = await next(); text !== undefined; text = await next())
      if (text.startsWith("data: ")) return JSON.parse(text.slice(6));
    return undefined;
  }
  return { next, news };
}

describe("refuses", () => {
  it.each([
    ["who is signed out", null, "ours", "ours", 401],
    ["another campaign's staff", "organizer of theirs", "ours", "ours", 404],
    ["a job of another campaign", "organizer of ours", "ours", "theirs", 404],
    ["a job that isn't there", "organizer of ours", "ours", "none", 404],
    ["an id that is SQL", "organizer of ours", "ours", "sql", 404],
    ["a campaign that isn't there", "organizer of ours", "nowhere", "ours", 404],
    ["a campaign's name that is a path", "organizer of ours", "../ours", "ours", 422],
  ] as const)("%s", async (_who, who, slug, job, status) => {
    const response = await listen(who, slug, jobs[job]);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).not.toMatch(/Writing contacts|list\.csv|prisma|duckdb/i);
    expect((await ask(slug, jobs[job])).status).toBe(status);
  });

  it("the staff of a suspended campaign", async () => {
    await setTenantStatus(oursSlug, "suspended");
    expect((await listen("volunteer of ours")).status).toBe(423);
    await setTenantStatus(oursSlug, "active");
  });
});

describe("a job's events", () => {
  it("tell a volunteer how it goes, until it is done", async () => {
    const response = await listen("volunteer of ours");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const events = eventsOf(response);
    expect(await events.next()).toMatch(/^data: \{.*\}\n\n$/);
    await saveJob(jobs.ours, { progress: { phase: "Writing contacts", rows: 9 } });
    expect(await events.news()).toMatchObject({ state: "importing", progress: { rows: 9 } });
    await saveJob(jobs.ours, { state: "done" });
    expect(await events.news()).toMatchObject({ state: "done", error: null });
    expect(await events.next()).toBeUndefined();
  });

  it("hold nothing but state, progress, place in line and the words of what went wrong", async () => {
    await saveJob(jobs.ours, { state: "failed", error: "The disk is full." });
    const events = eventsOf(await listen("volunteer of ours"));
    const told = await events.news();
    expect(Object.keys(told ?? {})).toEqual(["state", "progress", "error", "place"]);
    expect(told).toMatchObject({ state: "failed", error: "The disk is full." });
    expect(await events.next()).toBeUndefined();
  });

  it("are told by a plain request as well, once", async () => {
    const events = eventsOf(await listen("volunteer of ours"));
    const answer = await ask();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual(await events.news());
  });

  it("end when the browser goes away", async () => {
    const leave = new AbortController();
    const events = eventsOf(await listen("volunteer of ours", "ours", jobs.ours, leave.signal));
    await events.next();
    leave.abort();
    expect(await events.news()).toBeUndefined();
  });

  it("end when the server stops", async () => {
    const events = eventsOf(await listen("volunteer of ours"));
    await events.next();
    closeStreams();
    expect(await events.news()).toBeUndefined();
  });

  it("can be given up by who reads them", async () => {
    const { body } = await listen("volunteer of ours");
    await expect(body?.cancel()).resolves.toBeUndefined();
  });
});
