import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ImportReport } from "@/components/imports/import-report";
import { StoppedImport } from "@/components/imports/stopped-import";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { createStaffSessions } from "@/server/platform/testing/staff-sessions";

const portal = freshPortal("gone");
const jar = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "localhost:3000" }),
  cookies: async () => ({ getAll: () => jar.cookies }),
}));
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  useRouter: () => ({ push: () => undefined, refresh: () => undefined }),
}));

const changes = await import("../../api/imports/[id]/changes/route");
const rejects = await import("../../api/imports/[id]/rejects/route");
const { default: RowsPage } = await import("./rows/page");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { toImportView } = await import("@/server/imports/import-view");
const { startImport, startUndo } = await import("@/server/imports/start-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { listFilesOf } = await import("@/server/imports/store/list-files-of");
const { noteFilesGone } = await import("@/server/imports/store/note-files-gone");
const { dropFiles } = await import("@/server/imports/drop-files");
const { sweepLists } = await import("@/server/imports/sweep-lists");
const { checkedList, uploadList } = await import("@/server/platform/testing/lists");

const slug = Slug.parse("ours");
const text = "first_name,last_name,email,city\nAnn,Lee,ann@example.org,Dayton\n,,,Dayton\n";
const words =
  /The list itself was removed on .* It can still be undone; the row that wasn.{1,6}t used was kept\./u;

let cookies = new Map<string, string>();
let id = "";
beforeAll(async () => {
  cookies = await createStaffSessions();
  jar.cookies = [{ name: "next-auth.session-token", value: cookies.get("organizer of ours") ?? "" }];
  const list = await checkedList(slug, text, "direct");
  id = list.id;
  await startImport(list.loader, id);
  await waitForImport(id);
});
afterAll(() => portal.close());

const ask = ({ GET }: Pick<typeof changes, "GET">, query = "") =>
  GET(new Request(`http://localhost:3000/c/${slug}/api/imports/${id}/x${query}`), {
    params: Promise.resolve({ slug, id }),
  });

const nothing = async () => ({ ok: true as const, value: undefined });
const report = async () =>
  renderToStaticMarkup(
    createElement(ImportReport, {
      job: toImportView(await getImportById(id)),
      onUndo: nothing,
      onAgain: () => undefined,
      onRest: () => undefined,
    }),
  );
const rows = async () => {
  const page = await RowsPage({
    params: Promise.resolve({ slug, id }),
    searchParams: Promise.resolve({ outcome: "skipped" }),
  });
  return renderToStaticMarkup(page as ReactElement);
};

/** Lets the list go as a sweep does, once nobody has anything to do with the import any more. */
async function letGo(keepRejects: boolean) {
  for (let noted = false; !noted; ) {
    const [list] = await listFilesOf(slug, [id]);
    if (list) noted = await noteFilesGone(list, new Date());
  }
  await dropFiles(slug, id, { keepRejects });
}

it("while a list is there its page says nothing of its end", async () => {
  expect(await report()).not.toMatch(/kept any more|removed/u);
  expect(await rows()).not.toMatch(/kept any more/u);
});

it("once it is gone its page, its rows and its downloads say so, and what wasn't used can still be had", async () => {
  const whole = await (await ask(rejects)).text();
  expect(whole).toContain("No name, e-mail, phone or id.");
  await letGo(true);
  expect(await report()).toMatch(words);
  expect(await report()).toContain("Download the 1 row that wasn");
  expect(await rows()).toMatch(words);
  const kept = await ask(rejects);
  expect(kept.status).toBe(200);
  expect(await kept.text()).toBe(whole);
  for (const gone of [await ask(changes), await ask(rejects, "?outcome=inserted")]) {
    expect(gone.status).toBe(409);
    expect((await gone.json()).error.message).toMatch(words);
  }
});

it("an undone list says until when it can be loaded again, and once it is gone that it can't", async () => {
  const list = await checkedList(slug, text, "direct");
  id = list.id;
  await startImport(list.loader, id);
  await waitForImport(id);
  await startUndo(list.loader, id);
  await waitForImport(id);
  expect(await report()).toMatch(/The list can be loaded again until \d+ \w+ \d{4}; then it is removed\./u);
  expect(await report()).toContain("Load this list again");
  await letGo(false);
  expect(await report()).toContain("Drop it again to load it.");
  expect(await report()).not.toMatch(/Load this list again|Download the 1 row/u);
  expect((await ask(rejects)).status).toBe(409);
});

it("a list that failed is no longer offered to be read again", async () => {
  ({ id } = await uploadList(slug, "\n\n\n"));
  await expect(waitForImport(id)).rejects.toThrow();
  const stopped = async () => {
    const job = toImportView(await getImportById(id));
    const props = { job, error: job.error, pending: false, onReadAnew: () => undefined };
    return renderToStaticMarkup(createElement(StoppedImport, props));
  };
  expect(await stopped()).toContain("Read the file again");
  await letGo(false);
  expect(await stopped()).toContain("Drop it again to load it.");
  expect(await stopped()).not.toContain("Read the file again");
  await sweepLists(new Date());
});
