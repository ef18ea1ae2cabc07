import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("upload");
const { jobDir } = await import("@/server/platform/env");
const { cancelImport } = await import("@/server/imports/cancel-import");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { listTwins } = await import("@/server/imports/store/list-twins");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { checkedList, loaderOf } = await import("@/server/platform/testing/lists");
const { startImport } = await import("./start-import");
const { completeUpload, createUpload, originalPath, receiveUpload } = await import("./upload");

const slug = Slug.parse("ours");
const bytes = Buffer.from("first_name,last_name,email\nAnn,Lee,ann@example.org\n");
const whole = { sizeBytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };

beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(() => portal.close());

async function newUpload() {
  const loader = await loaderOf(slug);
  const job = await createUpload(loader, "list.csv");
  return {
    job,
    send: (body: Readable, length: number | null = bytes.length) =>
      receiveUpload(loader, job.id, body, length),
    complete: (sent = whole) => completeUpload(loader, job.id, sent),
    files: () => (existsSync(jobDir(slug, job.id)) ? readdirSync(jobDir(slug, job.id)) : []),
  };
}

/** Ends as the connection of a browser does that is closed. */
const cutOff = () =>
  Readable.from(
    (async function* () {
      yield bytes.subarray(0, 20);
      throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    })(),
  );

describe("an upload", () => {
  it.each([
    ["is shorter than it said", () => Readable.from([bytes]), bytes.length + 1, /Only .* of .* arrived/],
    ["is longer than it said", () => Readable.from([bytes]), bytes.length - 1, /arrived/],
    ["says no length that makes sense", () => Readable.from([bytes]), Number.NaN, /arrived/],
    ["ends in the middle", cutOff, bytes.length, /stopped before its end/],
    ["ends in the middle and never said its length", cutOff, null, /stopped before its end/],
  ])("that %s is refused, leaves no file, and can be sent again", async (_what, body, length, words) => {
    const { job, send, complete, files } = await newUpload();
    await expect(send(body(), length)).rejects.toMatchObject({ code: "upload_incomplete" });
    await expect(send(body(), length)).rejects.toThrow(words);
    expect(files()).toEqual([]);
    await complete(await send(Readable.from([bytes])));
    expect(await waitForImport(job.id)).toMatchObject({ state: "mapping", sizeBytes: bytes.length });
  });

  it("whose bytes were changed on their way is refused and thrown away", async () => {
    const { job, send, complete, files } = await newUpload();
    expect(await send(Readable.from([bytes]))).toEqual(whole);
    await expect(complete({ ...whole, sha256: "0".repeat(64) })).rejects.toThrow(
      "The file changed on its way. Nothing was loaded; drop it again.",
    );
    expect(files()).toEqual([]);
    await expect(complete()).rejects.toMatchObject({ code: "upload_incomplete" });
    expect(await getImportById(job.id)).toMatchObject({ state: "uploading" });
    await send(Readable.from([bytes]));
    await complete();
    expect(await waitForImport(job.id)).toMatchObject({ state: "mapping" });
  });

  it("that is said to be whole before anything came is refused", async () => {
    const { job, complete } = await newUpload();
    await expect(complete()).rejects.toThrow(/Only 0 .* arrived/);
    expect(existsSync(originalPath(job))).toBe(false);
  });

  it("isn't taken a second time, nor for a list that was cancelled", async () => {
    const { job, send, complete } = await newUpload();
    await send(Readable.from([bytes]));
    await complete();
    await waitForImport(job.id);
    await expect(send(Readable.from([bytes]))).rejects.toThrow("This import has its file already.");
    const other = await newUpload();
    await cancelImport(await loaderOf(slug), other.job.id);
    await expect(other.send(Readable.from([bytes]))).rejects.toMatchObject({ code: "conflict" });
    expect(other.files()).toEqual([]);
  });

  it("that is cancelled once all of it has come leaves no file", async () => {
    const { job, send, files } = await newUpload();
    await send(Readable.from([bytes]));
    expect(files()).toEqual(["original"]);
    await cancelImport(await loaderOf(slug), job.id);
    expect(files()).toEqual([]);
    expect(await getImportById(job.id)).toMatchObject({ state: "cancelled" });
  });

  it("that is cancelled on its way leaves no file, and its end is refused", async () => {
    const { job, send, files } = await newUpload();
    const slow = new PassThrough();
    const sending = send(slow, null);
    slow.write(bytes);
    await vi.waitFor(() => expect(files()).toEqual(["original.part"]));
    await cancelImport(await loaderOf(slug), job.id);
    expect(files()).toEqual([]);
    slow.end();
    await expect(sending).rejects.toMatchObject({ code: "conflict" });
    expect(files()).toEqual([]);
    expect(await getImportById(job.id)).toMatchObject({ state: "cancelled" });
  });
});

it("the same file a second time is said, and not forbidden", async () => {
  const text = bytes.toString();
  const first = await checkedList(slug, text, "direct");
  expect(await listTwins(await getImportById(first.id))).toEqual([]);
  await startImport(first.loader, first.id);
  await waitForImport(first.id);
  const again = await checkedList(slug, text, "direct");
  expect(await listTwins(await getImportById(again.id))).toMatchObject([{ id: first.id }]);
  await startImport(again.loader, again.id);
  expect(await waitForImport(again.id)).toMatchObject({
    state: "done",
    result: { figures: { unchanged: 1 } },
  });
});
