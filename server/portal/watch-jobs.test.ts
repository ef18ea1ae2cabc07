import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { JobNow } from "@/lib/jobs/job-view";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("watch-jobs", { bare: true });
const { createHeldKinds, forgetJobs, untilTrue } = await import("@/server/platform/testing/held-jobs");
const { startRunner } = await import("@/server/platform/jobs/runner");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { watchJobs } = await import("./watch-jobs");

let held = createHeldKinds();
beforeEach(() => {
  held = createHeldKinds();
  startRunner(Object.values(held.kinds));
});
afterEach(forgetJobs);
afterAll(() => portal.close());

/** All that a browser is told until the stream ends. */
async function hear(of: string): Promise<string[]> {
  const answer = watchJobs(new Request(`http://localhost/api/jobs/events?of=${of}`), undefined);
  const text = await answer.text();
  const told = text.split("\n\n").filter((line) => line.startsWith("data: "));
  return told.map((line) =>
    z
      .array(JobNow)
      .parse(JSON.parse(line.slice("data: ".length)))
      .map(({ title, state }) => `${title} ${state}`)
      .join(),
  );
}

describe("what is told of jobs that are watched by name", () => {
  it.each(["heavy", "after"] as const)("one of kind %s until it has ended", async (kind) => {
    const id = await held.ask(kind, "watched");
    await untilTrue(() => held.working.has("watched"));
    const heard = hear(id);
    held.letGo("watched");
    await waitForJob(id);
    expect((await heard).at(-1)).toBe("watched done");
  });

  it("what is worked on, until what was asked for has ended, whatever follows it", async () => {
    const id = await held.ask("heavy", "list", null, "subject");
    await held.ask("after", "comparison", null, "subject");
    await untilTrue(() => held.working.has("list"));
    const heard = hear("subject");
    held.letGo("list");
    await waitForJob(id);
    expect((await heard).at(-1)).toBe("list done");
  });
});
