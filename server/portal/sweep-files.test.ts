import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("sweep-files");
const { stampOf, writeBackup } = await import("@/server/backups/manifest");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { managerPath, uploadsDir, votersDir } = await import("@/server/platform/env");
const { getDataFile } = await import("@/server/platform/pocket/data-place");
const { passingFile } = await import("@/server/platform/files/passing-file");
const { withTempFolder } = await import("@/server/platform/files/temp-folder");
const { cancelJob } = await import("@/server/platform/jobs/cancel-job");
const { askForReading } = await import("@/server/voters/load-job");
const { incomingPath, readDir } = await import("@/server/voters/incoming-files");
const { sweepFiles } = await import("./sweep-files");

const slug = Slug.parse("ours");
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);

beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(() => portal.close());

/** Makes a file that nobody has changed for so many days. */
function put(file: string, days: number): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "of somebody");
  age(file, days);
  return file;
}

function putFolder(dir: string, days: number): string {
  put(path.join(dir, "inside"), days);
  age(dir, days);
  return dir;
}

const age = (file: string, days: number) => utimesSync(file, daysAgo(days), daysAgo(days));
const there = (files: readonly string[]) => files.filter((file) => existsSync(file));

/** Sweeps, and looks which of the files are still there. */
async function expectSwept(old: readonly string[], kept: readonly string[]) {
  expect(there(old)).toEqual(old);
  await sweepFiles(now);
  expect(there(old)).toEqual([]);
  expect(there(kept)).toEqual(kept);
}

describe("what a stop of the server left goes after its time, and nothing else:", () => {
  it("files that a campaign's database wrote to be handed on", async () => {
    const strange = put(path.join(uploadsDir(slug), "notes.csv"), 400);
    await expectSwept(
      [put(passingFile(slug, "export", "parquet"), 1.1), put(passingFile(slug, "voters", "csv"), 2)],
      [put(passingFile(slug, "export", "csv"), 0.9), strange],
    );
    rmSync(strange);
  });

  it("temporary folders", async () => {
    const temp = (name: string) => path.join(os.tmpdir(), name);
    const strange = putFolder(temp("campaignbrain-of-somebody-else"), 9);
    await withTempFolder(async (atWork) => {
      await expectSwept([putFolder(temp("campaignbrain-a1B2c3"), 1.1)], [atWork, strange]);
    });
    rmSync(strange, { recursive: true });
  });

  it("what restores left, each after its own days", async () => {
    const beside = (file: string, kind: string, days: number, end = "") =>
      put(`${file}.${kind}-${stampOf(daysAgo(days))}${end}`, 0);
    const pocket = await getDataFile(slug);
    await expectSwept(
      [
        beside(pocket, "restoring", 1.1),
        beside(pocket, "refused", 7.1),
        beside(pocket, "refused", 7.1, ".wal"),
        beside(pocket, "before-restore", 30.1),
        beside(managerPath(), "before-restore", 31, "-wal"),
      ],
      [
        beside(pocket, "restoring", 0.9),
        beside(pocket, "refused", 6.9),
        beside(pocket, "before-restore", 29.9),
        beside(managerPath(), "before-restore", 29, "-shm"),
        put(`${pocket}.before-restore-by-hand`, 400),
        pocket,
        managerPath(),
      ],
    );
  });

  it("files of a voter file that were sent, and what a load of it left", async () => {
    const voters = (name: string) => path.join(votersDir(), name);
    const note = path.join(readDir("ann"), "lists.json");
    await expectSwept(
      [
        put(incomingPath("ann", "old.csv"), 1.1),
        put(incomingPath("bob", "old.csv.part"), 3),
        putFolder(readDir("cid"), 1.1),
        put(voters("20260101-010101.db.part"), 1.1),
        putFolder(voters("20260101-010101.staging"), 1.1),
        put(voters("own/ours.20260101.abc.db.part"), 1.1),
        putFolder(voters("20260101-010101.db.read"), 1.1),
      ],
      [
        put(incomingPath("ann", "new.csv"), 0.9),
        put(note, 0),
        put(voters("20260101-010101.db"), 400),
        put(voters("own/ours.20260101.abc.db"), 400),
        put(voters("own/ours.20260202.abc.db.part"), 0),
      ],
    );
    expect(existsSync(path.dirname(incomingPath("bob", "x.csv")))).toBe(false);
    rmSync(voters("20260101-010101.db"));
  });

  it("and not while a voter file is to be read", async () => {
    const files = [put(incomingPath("ann", "old.csv"), 2), put(path.join(votersDir(), "a.db.part"), 2)];
    const id = await askForReading({ adminId: "ann", names: ["old.csv"], layout: "auto" }, "Ann");
    await sweepFiles(now);
    expect(there(files)).toEqual(files);
    await cancelJob(id);
    await expectSwept(files, []);
  });

  it("a backup that was cut off, when the next one is made", async () => {
    const to = path.join(portal.dataDir, "backups");
    const cut = (what: string, days: number) => path.join(to, `${what}-${stampOf(daysAgo(days))}.part`);
    const old = putFolder(cut(slug, 2), 2);
    const kept = [putFolder(cut(slug, 0.5), 0.5), putFolder(cut("theirs", 2), 2)];
    const copy = async (out: string) => {
      writeFileSync(out, "a copy");
      return {};
    };
    await writeBackup(slug, to, "pocket.db", copy);
    expect(existsSync(old)).toBe(false);
    expect(there(kept)).toEqual(kept);
  });
});

it("what can't be swept doesn't keep the rest", async () => {
  const uploads = uploadsDir(slug);
  const away = `${uploads}.away`;
  const file = put(`${await getDataFile(slug)}.refused-${stampOf(daysAgo(8))}`, 0);
  renameSync(uploads, away);
  symlinkSync(uploads, uploads);
  await sweepFiles(now);
  rmSync(uploads);
  renameSync(away, uploads);
  expect(existsSync(file)).toBe(false);
});
