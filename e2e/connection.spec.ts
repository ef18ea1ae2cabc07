import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, owner, signInAsOwner, test } from "./test";

test.describe.configure({ mode: "serial" });

const rows = 600_000;
const lost = "The connection was lost. Trying again …";
const manager = { name: "Max Manager", email: "max@example.org", password: "correct horse battery staple" };
let invitation = "";

/** Drops a list that takes seconds to be read, and waits for its page. */
async function dropLarge(page: Page, dir: string, name: string) {
  const file = path.join(dir, name);
  const lines = Array.from({ length: rows }, (_, k) => `Ann${k},${name}${k % 997},a${k}@example.org`);
  writeFileSync(file, `first_name,last_name,email\n${lines.join("\n")}\n`);
  await page.goto("/c/line/imports/new");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/imports\/[0-9a-f-]{36}/u);
  await expect(page.getByText("You can close this page; it goes on.")).toBeVisible();
}

test("an owner makes a campaign and invites its manager", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Line");
  await page.getByLabel("First manager's e-mail", { exact: false }).fill(manager.email);
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Line is ready.")).toBeVisible();
  invitation =
    (await page
      .getByText(/\/setup\//)
      .first()
      .textContent()) ?? "";
  expect(invitation).toContain("/setup/");
});

test("the progress of a list goes on after the portal was killed and started again", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await dropLarge(page, portal.dataDir, "first.csv");
  await portal.kill();
  await expect(page.getByText(lost)).toBeVisible();
  await expectAccessible(page);
  await portal.restart();
  await expect(page.getByText(lost)).toBeHidden();
  await expect(page.getByRole("button", { name: "Check 600,000 rows" })).toBeVisible({ timeout: 90_000 });
});

test("whoever is signed out meanwhile is told so, signs in and is back", async ({
  page,
  portal,
  context,
}) => {
  await signInAsOwner(page, portal);
  await dropLarge(page, portal.dataDir, "second.csv");
  const address = page.url();
  await context.clearCookies();
  await portal.kill();
  await portal.restart();
  await expect(page.getByText("You were signed out")).toBeVisible();
  await expect(page.getByText(lost)).toBeHidden();
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(address);
  await expect(page.getByRole("button", { name: "Check 600,000 rows" })).toBeVisible({ timeout: 90_000 });
});

test("what an action couldn't do for want of a network is told in words", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/line/contacts/new");
  await page.getByLabel("First name").fill("Ann");
  await page.route("**/contacts/new", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await page.getByRole("button", { name: "Add the contact" }).click();
  await expect(page.getByRole("alert").getByText(/^The server didn't answer/)).toBeVisible();
  await page.unroute("**/contacts/new");
  await page.getByRole("button", { name: "Add the contact" }).click();
  await expect(page.getByRole("heading", { name: "Ann" })).toBeVisible();
});

test("a page whose answer broke off in the middle comes back by itself", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/line/contacts");
  // The server dies while it answers: half of the page has come, of which what was fetched ahead is whole.
  await page.route(/\/c\/line\/imports\?_rsc/u, async (route) => {
    const headers = route.request().headers();
    if (headers["next-router-prefetch"] || headers["next-router-segment-prefetch"]) return route.continue();
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ response: answer, body: body.subarray(0, body.length / 2) });
  });
  await page.getByRole("navigation", { name: "Campaign" }).getByRole("link", { name: "Imports" }).click();
  await expect(page.getByRole("heading", { name: "The connection was lost" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Every list, and what it did", level: 1 })).toBeVisible();
});

test("staff whose campaign's data can't be reached are told so, and come in once it can", async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await page.goto(new URL(invitation).pathname);
  await page.getByLabel("Your name").fill(manager.name);
  await page.getByLabel("Password").fill(manager.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/c\/line\/contacts/);
  const file = path.join(portal.dataDir, "tenants", "line", "db", "pocket.db");
  renameSync(file, `${file}.away`);
  try {
    for (const address of ["/c/line/contacts", "/c/line/imports", "/"]) {
      await page.goto(address);
      await expect(
        page.getByRole("heading", { name: "This campaign's data can't be reached" }),
      ).toBeVisible();
      await expect(page.getByText(/contact database is missing/)).toBeVisible();
    }
    await page.goto("/c/line/contacts");
    await expectAccessible(page);
  } finally {
    renameSync(`${file}.away`, file);
  }
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: /contact/i, level: 1 })).toBeVisible();
  await context.close();
});
