import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const gone = Slug.parse("gone");

const portal = freshPortal("examine-folders");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { createUpload } = await import("@/server/imports/upload");
const { inboxDir, jobDir, tenantDir, uploadsDir, votersDir } = await import("@/server/platform/env");
const { passingFile } = await import("@/server/platform/files/passing-file");
const { loaderOf } = await import("@/server/platform/testing/lists");
const { doctorCommand } = await import("./doctor");

const slug = Slug.parse("ours");
beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(() => portal.close());

function put(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "of somebody");
  return file;
}

it("cb doctor tells what belongs to nobody, with its size, and changes nothing", async () => {
  const { id } = await createUpload(await loaderOf(slug), "list.csv");
  put(path.join(jobDir(slug, id), "original"));
  put(passingFile(slug, "voters", "csv"));
  mkdirSync(inboxDir(slug), { recursive: true });
  const foldersSaid = async () =>
    (await doctorCommand.run({})).problems.filter(({ message }) => message.includes("belongs to no"));
  expect(await foldersSaid()).toEqual([]);
  const stray = uuidv7();
  writeFileSync(put(path.join(jobDir(slug, stray), "original")), Buffer.alloc(3_000));
  const strange = [
    path.join(uploadsDir(gone), "x", "original"),
    path.join(tenantDir(gone), "db", "pocket.db"),
    path.join(votersDir(), "own", "gone.20260101.abc.db"),
  ].map((file) => put(file));
  expect(await foldersSaid()).toEqual([
    {
      where: "files",
      message: "“tenants/gone” belongs to no campaign (11 B). Move it away, or remove it if nobody needs it.",
    },
    { where: "files", message: expect.stringContaining("“uploads/gone” belongs to no campaign (11 B)") },
    {
      where: "files",
      message: expect.stringContaining(
        "“shared/voters/own/gone.20260101.abc.db” belongs to no campaign (11 B)",
      ),
    },
    {
      where: slug,
      message: expect.stringContaining(`“uploads/ours/${stray}” belongs to no import (3.0 KB)`),
    },
  ]);
  expect(strange.filter((file) => existsSync(file))).toEqual(strange);
});
