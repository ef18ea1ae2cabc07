import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("backup-jobs");
const { runCommand } = await import("@/server/portal/run-command");
const { cancelJob } = await import("@/server/platform/jobs/cancel-job");
const { closeJobs } = await import("@/server/platform/jobs/close-jobs");
const { getJob, listJobs } = await import("@/server/platform/jobs/list-jobs");
const { waitForFigures } = await import("@/server/platform/jobs/wait-for-figures");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { manager } = await import("@/server/platform/manager/client");
const { assemble } = await import("@/server/portal/assemble");
const { digestOf } = await import("@/server/platform/files/digest");
const { askForBackup } = await import("./ask-for-backup");
const { Backup } = await import("./manifest");

const to = path.join(portal.dataDir, "backups");
beforeAll(() => runCommand("tenant create", { slug: "ours" }));
afterAll(() => portal.close());

const backUp = async (what: string) => waitForFigures(await askForBackup({ what, to }, "Olive"), Backup);

describe.each(["ours", "manager"])("a backup of %s", (what) => {
  it("is a job, and can be put back for trial without a change", async () => {
    const { dir, tables } = await backUp(what);
    const [job] = await listJobs({ kinds: ["back-up"], limit: 1 });
    expect(job).toMatchObject({ title: what, createdBy: "Olive", state: "done" });
    const before = await runCommand("tenant list", {});
    expect(await runCommand("try-restore", { what, from: dir })).toMatchObject({ what, dir, tables });
    expect(await runCommand("tenant list", {})).toEqual(before);
  });

  it("that was damaged says so when it is put back for trial", async () => {
    const { dir, file } = await backUp(what);
    const bytes = readFileSync(path.join(dir, file));
    bytes.fill(7, bytes.length / 2, bytes.length / 2 + 4096);
    writeFileSync(path.join(dir, file), bytes);
    await expect(runCommand("try-restore", { what, from: dir })).rejects.toThrow("changed or damaged");
    const manifest = path.join(dir, "manifest.json");
    const said = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, JSON.stringify({ ...said, sha256: await digestOf(path.join(dir, file)) }));
    await expect(runCommand("try-restore", { what, from: dir })).rejects.toThrow(/can't be put back|damaged/);
  });
});

it("a backup that is cancelled leaves nothing", async () => {
  const before = readdirSync(to);
  const id = await askForBackup({ what: "ours", to }, "Olive");
  const ended = waitForJob(id);
  while ((await getJob(id)).state === "queued") await new Promise((resolve) => setTimeout(resolve, 5));
  await cancelJob(id);
  await expect(ended).rejects.toThrow("This was cancelled.");
  expect(readdirSync(to)).toEqual(before);
});

it("a backup of the manager that a stop cut off doesn't begin anew when it is put back", async () => {
  await closeJobs();
  const id = await askForBackup({ what: "manager", to }, "Olive");
  await (await manager()).job.update({ where: { id }, data: { attempt: 1 } });
  assemble();
  await expect(waitForJob(id)).rejects.toThrow("Make another one");
});
