import { expect, expectAccessible, signInAsOwner, test } from "./test";

const malformed = [
  "/c/ours/imports/%ff",
  "/c/ours/imports/%zz",
  "/c/%ff/contacts",
  "/c/ours/contacts/%C3",
  "/c/ours/voters/%ff",
  "/c/ours/imports/%ff/rows",
  "/c/ours/api/imports/%ff/events",
  "/c/%ff/api/imports/x/file",
  "/api/voter-files/%ff",
  "/manager/campaigns/%ff",
  "/setup/%ff",
  "/suspended/%E2%82",
];

test("an address that can't be decoded isn't there, for whoever asks", async ({ page, portal }) => {
  for (const path of malformed)
    expect((await page.request.get(`${portal.url}${path}`)).status(), path).toBe(404);
  await signInAsOwner(page, portal);
  for (const path of malformed)
    expect((await page.request.get(`${portal.url}${path}`)).status(), path).toBe(404);
  await page.goto("/c/ours/imports/%ff");
  await expect(page.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();
});

test("an address whose parts hold what no id does isn't there either", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  for (const path of [
    "/c/ours/contacts/%00",
    "/manager/campaigns/%00",
    "/manager/campaigns/%2e%2e%2f",
    "/c/%00/contacts",
  ])
    expect((await page.request.get(`${portal.url}${path}`)).status(), path).toBe(404);
  expect((await page.request.get(`${portal.url}/c/%00/api/imports/%00`)).status()).toBe(422);
});

test("an address that no page has keeps the frame, with a way on", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  expect((await page.goto("/manager/no-such-page"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Manager" }).getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("heading", { name: "Who works at the agency" })).toBeVisible();
});
