import type { Page } from "@playwright/test";
import { textRows, workbookOf } from "@/server/platform/testing/zip";
import { expect, expectAccessible, signInAsOwner, test } from "./test";

test.describe.configure({ mode: "serial" });

async function drop(page: Page, name: string, buffer: Buffer) {
  await page.goto("/c/lists/imports/new");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.waitForURL(/imports\/[0-9a-f-]{36}/u);
}

test("an owner makes a campaign for the lists", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Lists");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Lists").first()).toBeVisible();
});

test("a workbook is read, another sheet chosen, and its people loaded", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  const people = (name: string, rows: number) =>
    textRows([
      ["First name", "Last name", "Email"],
      ...Array.from({ length: rows }, (_, k) => [`Ann${k}`, name, `${name}${k}@example.org`]),
    ]);
  const book = await workbookOf([
    { name: "Volunteers", rows: people("Lee", 5) },
    { name: "Donors", rows: people("Diaz", 9) },
  ]);
  await drop(page, "people.xlsx", book);
  await expect(page.getByText(/9 rows .* sheet “Donors”, one of 2/u).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Sheet").selectOption("Volunteers");
  await expect(page.getByText(/5 rows .* sheet “Volunteers”/u).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Sheet")).toHaveValue("Volunteers");
  await page.getByRole("button", { name: "Check 5 rows" }).click();
  await page.getByRole("button", { name: "Import 5 contacts" }).click();
  await expect(page.getByText("5 contacts loaded")).toBeVisible();
});

const oddList = [
  "House Num,Street Name,Last name,Party,DOB,SMS Opt-In",
  "12,Main St,Lee,Blue,03/04/1980,Yes",
  "7,Oak Ave,Diaz,REP,05/06/1971,No",
].join("\n");

test("parts are joined, words given a meaning, opt-ins turned round, and the order of dates asked for", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await drop(page, "odd.csv", Buffer.from(oddList));
  const check = page.getByRole("button", { name: "Check 2 rows" });
  await expect(page.getByText("“12 Main St”, “7 Oak Ave”")).toBeVisible();
  await expect(page.getByText("Say above how the dates are meant.")).toBeVisible();
  await expect(check).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /3 Apr 1980/ }).check();

  await page.getByRole("button", { name: /^Field for SMS Opt-In/ }).click();
  await page.keyboard.type("Do not text");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/seems to say who agreed/)).toBeVisible();
  await expect(check).toBeDisabled();
  await page.getByRole("button", { name: "Turn yes and no round" }).click();
  await expect(check).toBeEnabled();

  await page.getByRole("button", { name: "What its words mean in Party" }).click();
  await page.getByLabel("What “Blue” means").selectOption({ label: "Democratic (D)" });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Done" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "1 word changed in Party" })).toBeVisible();
  await expect(page.getByRole("radio", { name: /3 Apr 1980/ })).toBeChecked();

  await check.click();
  await page.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(page.getByText("2 contacts loaded")).toBeVisible();
  await page.getByRole("link", { name: "See them" }).click();
  await page.getByRole("link", { name: /Lee/ }).first().click();
  for (const text of ["12 Main St", "3 Apr 1980"]) await expect(page.getByText(text).first()).toBeVisible();
});

test("a reading that was changed for the worse can be taken back", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await drop(page, "odd.csv", Buffer.from(oddList));
  await page.getByRole("button", { name: "Not right?" }).click();
  await page.getByLabel("Header in line").fill("99");
  await page.getByRole("button", { name: "Read the file again" }).click();
  await expect(page.getByText("The file has no line 99 that could be its header.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Read it without my choices" }).click();
  await expect(page.getByRole("button", { name: "Check 2 rows" })).toBeVisible();
});
