import type { Page } from "@playwright/test";
import { expect, expectAccessible, signInAsOwner, test } from "./test";

// The later journeys look for the contacts of the first.
test.describe.configure({ mode: "serial" });

const list = [
  "first_name,last_name,email,city,state",
  "OLIVIA,MCDONALD,olivia@example.org,ST. LOUIS,MO",
  "Piet,Lund,piet@example.org,Dayton,OH",
].join("\n");

const palette = (page: Page) => page.getByRole("dialog", { name: "Find or go to" });
/** Opens the palette by a key, as soon as the page listens to keys. */
const openBy = (page: Page, key: string) =>
  expect(async () => {
    if (!(await palette(page).isVisible())) await page.keyboard.press(key);
    await expect(palette(page)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });

const option = (page: Page, name: string | RegExp) => palette(page).getByRole("option", { name });

test("an owner loads a list", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  for (const name of ["Palette", "Other race"]) {
    await page.goto("/manager/campaigns/new");
    await page.getByLabel("Name", { exact: false }).first().fill(name);
    await page.getByRole("button", { name: /Create/ }).click();
    await expect(page.getByText(`${name} is ready.`)).toBeVisible();
  }
  await page.goto("/c/palette/imports/new");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "fall.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByRole("button", { name: "Check 2 rows" }).click();
  await page.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(page.getByText("2 contacts loaded")).toBeVisible();
});

test("people, lists, campaigns and verbs are found by typing, and where one went is kept", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/palette/imports");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await openBy(page, "Control+k");
  await expect(option(page, /^Undo the last import/)).toContainText("fall.csv");
  await expect(option(page, /^Load a list/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("olivi");
  await expect(palette(page).getByRole("group", { name: "People" })).toBeVisible();
  await expect(option(page, /^Olivia McDonald/)).toContainText("St. Louis, MO");
  await expect(option(page, /^Olivia McDonald/)).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Olivia McDonald", level: 1 })).toBeVisible();

  await openBy(page, "/");
  await expect(palette(page).getByRole("group", { name: "Recent" })).toContainText("Olivia McDonald");
  await page.keyboard.type("fall");
  await expect(palette(page).getByRole("group", { name: "Imports" })).toContainText("fall.csv");
  await palette(page).getByRole("combobox").fill("other");
  await expect(palette(page).getByRole("group", { name: "Campaigns" })).toContainText("Other race");
  await palette(page).getByRole("combobox").fill("zzyzx");
  await expect(palette(page).getByRole("status")).toHaveText("Nothing is called “zzyzx”.");
  await palette(page).getByRole("combobox").fill("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await openBy(page, "/");
  await expect(option(page, /^Undo the last import/)).toBeVisible();
  await expectAccessible(page);
});

test("the answer to the latest question wins, however late another comes", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.route(/\/api\/find\?q=oliv/u, async (route) => {
    const answer = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // The question may have been given up meanwhile.
    await route.fulfill({ response: answer }).catch(() => undefined);
  });
  await page.goto("/c/palette/contacts");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await openBy(page, "/");
  await palette(page).getByRole("combobox").fill("oliv");
  await page.waitForTimeout(300);
  await palette(page).getByRole("combobox").fill("piet");
  await expect(option(page, /^Piet Lund/)).toBeVisible();
  await page.waitForTimeout(2000);
  await expect(option(page, /^Piet Lund/)).toBeVisible();
  await expect(option(page, /^Olivia/)).toHaveCount(0);
});

test("keys lead to places and list themselves, and none is taken from what is typed", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/palette/contacts");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await openBy(page, "/");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.waitForURL(/\/c\/palette\/imports$/);
  await page.keyboard.press("g");
  await page.keyboard.press("j");
  await page.waitForURL(/\/c\/palette\/jobs$/);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(help.getByText("Contacts")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  await page.goto("/c/palette/contacts/new");
  await page.getByLabel("First name").fill("");
  await page.getByLabel("First name").pressSequentially("g c/?gi");
  await expect(page.getByLabel("First name")).toHaveValue("g c/?gi");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(page.url()).toMatch(/contacts\/new$/);
});
