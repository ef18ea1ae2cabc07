import type { Page } from "@playwright/test";
import { expect, signInAsOwner, test } from "./test";

test.describe.configure({ mode: "serial" });

const list = {
  name: "people.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("first_name,last_name\nAnn,Lee\n"),
};

/** Begins an upload whose bytes never arrive. */
async function beginStuck(page: Page) {
  await page.route("**/file", (route) => (route.request().method() === "PUT" ? undefined : route.continue()));
  await page.goto("/c/sends/imports/new");
  await page.locator("input[type=file]").setInputFiles(list);
  await expect(page.getByText("Uploading people.csv")).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel the upload" })).toBeVisible();
}

/** How the newest import stands, on the page that lists them. */
async function newest(page: Page) {
  await page.goto("/c/sends/imports");
  return page.getByRole("row").filter({ hasText: "people.csv" }).first();
}

test("an owner makes a campaign for the uploads", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Sends");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Sends is ready.")).toBeVisible();
});

test("an upload that is cancelled cancels its import", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await beginStuck(page);
  const told = page.waitForResponse((response) => response.request().method() === "DELETE");
  await page.getByRole("button", { name: "Cancel the upload" }).click();
  expect((await told).status()).toBe(204);
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await expect((await newest(page)).getByText("Cancelled")).toBeVisible();
});

test("leaving the page of an upload warns, stops it and cancels its import", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await beginStuck(page);
  const warns = () =>
    page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(await warns()).toBe(true);
  const told = page.waitForResponse((response) => response.request().method() === "DELETE");
  await page.getByRole("link", { name: "Contacts", exact: true }).first().click();
  expect((await told).status()).toBe(204);
  await page.waitForURL(/\/c\/sends\/contacts$/u);
  expect(await warns()).toBe(false);
  await expect((await newest(page)).getByText("Cancelled")).toBeVisible();
});

test("leaving the portal during an upload cancels its import", async ({ page, portal, context }) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/sends/imports/new");
  const network = await context.newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 20_000 };
  await network.send("Network.emulateNetworkConditions", slow);
  const buffer = Buffer.from(`first_name,last_name\n${"Ann,Lee\n".repeat(100_000)}`);
  await page.locator("input[type=file]").setInputFiles({ ...list, buffer });
  await expect(page.getByText(/ a second · .* left/u)).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("about:blank");
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await expect(async () => {
    await expect((await newest(page)).getByText("Cancelled")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test("the end of an upload leads nobody away who has left, and the list is read all the same", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/sends/imports/new");
  let arrived: () => void = () => undefined;
  const allArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/imports/new", async (route) => {
    if (route.request().method() === "POST" && /sha256/u.test(route.request().postData() ?? "")) {
      arrived();
      await held;
    }
    await route.continue();
  });
  await page.locator("input[type=file]").setInputFiles(list);
  await allArrived;
  await page.getByRole("link", { name: "Contacts", exact: true }).first().click();
  await page.waitForURL(/\/c\/sends\/contacts$/u);
  letGo();
  await page.waitForTimeout(2_000);
  expect(page.url()).toMatch(/\/c\/sends\/contacts$/u);
  await expect(async () => {
    const row = await newest(page);
    await expect(row.getByText("Waiting for you: match columns")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
