import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("stale-uploads");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { jobDir } = await import("@/server/platform/env");
const { checkedList, loaderOf } = await import("@/server/platform/testing/lists");
const { endStaleUploads } = await import("./end-stale-uploads");
const { getImportById } = await import("./store/get-import-by-id");
const { createUpload, originalPath, receiveUpload } = await import("./upload");

const slug = Slug.parse("ours");
const minute = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * minute);

beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(() => portal.close());

const begin = async () => createUpload(await loaderOf(slug), "list.csv");

it("ends an upload of which nothing has come for an hour, in words, and leaves no file", async () => {
  const job = await begin();
  const part = `${originalPath(job)}.part`;
  writeFileSync(part, "first_name\nAnn\n");
  expect(await endStaleUploads(later(59))).toBe(0);
  expect(await getImportById(job.id)).toMatchObject({ state: "uploading" });
  expect(await endStaleUploads(later(61))).toBe(1);
  expect(await getImportById(job.id)).toMatchObject({
    state: "cancelled",
    error:
      "The upload stopped before its end, and nothing more came of it. Nothing was loaded; drop the file again.",
    finishedAt: expect.any(Date),
  });
  expect(existsSync(jobDir(slug, job.id))).toBe(false);
  expect(await endStaleUploads(later(120))).toBe(0);
});

it("leaves an upload alone that is slow, however long it takes", async () => {
  const job = await begin();
  const part = `${originalPath(job)}.part`;
  writeFileSync(part, "first_name\n");
  utimesSync(part, later(170), later(170));
  expect(await endStaleUploads(later(180))).toBe(0);
  expect(await getImportById(job.id)).toMatchObject({ state: "uploading" });
  expect(await endStaleUploads(later(240))).toBe(1);
});

it("ends one that came whole and was never said to be, and one of which nothing came", async () => {
  const [whole, empty] = [await begin(), await begin()];
  await receiveUpload(await loaderOf(slug), whole.id, Readable.from(["first_name\nAnn\n"]), null);
  expect(await endStaleUploads(later(61))).toBe(2);
  for (const { id } of [whole, empty]) {
    expect(await getImportById(id)).toMatchObject({ state: "cancelled" });
    expect(existsSync(jobDir(slug, id))).toBe(false);
  }
});

it("touches no list that has arrived", async () => {
  const { id } = await checkedList(slug, "first_name,last_name\nAnn,Lee\n", "direct");
  expect(await endStaleUploads(later(600))).toBe(0);
  expect(await getImportById(id)).toMatchObject({ state: "ready" });
});
