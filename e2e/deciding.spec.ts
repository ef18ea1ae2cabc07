import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, signInAsOwner, test } from "./test";

// The second journey goes on in the campaign of the first.
test.describe.configure({ mode: "serial" });

const header = "first_name,last_name,email,cell_phone,zip,date_of_birth\n";
const contacts = [
  "Ann,Lee,lee@example.org,6145550101,43215,1950-03-04",
  "Ann,Lee,lee@example.org,6145550102,43215,1980-03-04",
  "Di,Roe,roe@example.org,,43215,1950-03-04",
  "Di,Roe,roe@example.org,,43215,1980-03-04",
  "Bo,Diaz,bo@example.org,6145550103,43004,1970-03-04",
];
const list = [
  "Ann,Lee,lee@example.org,6145550199,43016,",
  "Ann B,Lee,lee@example.org,,43016,",
  "Di,Roe,roe@example.org,,43017,",
  "Bo,Diaz,bo@example.org,6145550104,,",
  "Cy,Fox,cy@example.org,,,",
];

async function drop(page: Page, rows: readonly string[]) {
  await page.goto("/c/deciding/imports/new");
  const buffer = Buffer.from(header + rows.join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: /^Check \d+ rows?$/ }).click();
  await expect(page.getByRole("heading", { name: "What this list would do" })).toBeVisible();
}

test("rows that could be two people are decided side by side, and a field clears where it is told to", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Deciding");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Deciding").first()).toBeVisible();
  await drop(page, contacts);
  await page.getByRole("button", { name: "Import 5 contacts" }).click();
  await expect(page.getByText("5 contacts loaded")).toBeVisible();

  await drop(page, list);
  await page.getByText("People who are there already").click();
  await page.getByText("Treat some fields otherwise").click();
  await page.getByLabel("Cell phone of a contact who is there").selectOption("The list wins");
  await expect(page.getByText("Treated otherwise: Cell phone")).toBeVisible();
  await page.getByLabel("ZIP of a contact who is there").selectOption("The list wins");
  await page.getByRole("listitem").filter({ hasText: "ZIP" }).getByLabel("A blank clears it").check();
  await expect(page.getByText("Treated otherwise: Cell phone, ZIP")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Decide about 2 rows" }).click();
  const first = page.getByRole("article", { name: "Line 2" });
  await expect(first.getByText("43016")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "Nothing decided yet" })).toBeDisabled();
  await page.keyboard.press("j");
  await expect(page.getByRole("article", { name: "Line 4" })).toBeVisible();
  await expect(page).toHaveURL(/\?at=2$/);
  await page.keyboard.press("k");
  await page.keyboard.press("2");
  await expect(page.getByRole("article", { name: "Line 4" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep 1 decision" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(first).toBeVisible();
  await expect(page.getByRole("button", { name: "Nothing decided yet" })).toBeDisabled();
  await page.getByRole("button", { name: "It is contact 1" }).click();
  await page.getByRole("button", { name: "Keep 1 decision" }).click();
  await expect(page.getByRole("heading", { name: "What this list would do" })).toBeVisible();
  await expect(page.getByText("You decided about 1 row.")).toBeVisible();
  await page.getByRole("checkbox", { name: /Change 2 contacts/ }).check();
  for (const box of await page.getByRole("checkbox", { name: /^Overwrite/ }).all()) await box.check();
  await page.getByRole("button", { name: "Import 3 contacts" }).click();
  await expect(page.getByText("3 contacts loaded")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Decide about 1 row" }).click();
  await page.getByRole("button", { name: "Check 1 row" }).click();
  await page.getByRole("link", { name: "Decide about 1 row" }).click();
  await expect(page.getByRole("article")).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("article")).toHaveCount(0);
  await page.getByRole("button", { name: "Keep 1 decision" }).click();
  await page.getByRole("button", { name: "Import 1 contact" }).click();
  await expect(page.getByText("1 contact loaded")).toBeVisible();
  await page.goto("/c/deciding/contacts");
  await expect(page.getByText("7 contacts").first()).toBeVisible();
  await expect(page.getByText("43004")).toHaveCount(0);
});

test("a list in the folder loads itself, and its undo says what it kept", async ({ page, portal }) => {
  test.setTimeout(180_000);
  await signInAsOwner(page, portal);
  await page.goto("/c/deciding/imports");
  await page.getByRole("link", { name: "Inbox" }).click();
  await page.getByRole("checkbox", { name: /Take lists from the folder/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nothing. What was taken is among the imports.")).toBeVisible();
  await expectAccessible(page);
  const folder = path.join(portal.dataDir, "inbox", "deciding");
  await expect.poll(() => existsSync(folder)).toBe(true);
  writeFileSync(path.join(folder, "nightly.csv"), `${header}Eve,Nye,eve@example.org,,43001,\n`);
  await page.reload();
  await expect(page.getByText("nightly.csv")).toBeVisible();
  await expect
    .poll(
      async () => {
        await page.goto("/c/deciding/imports");
        return page.getByRole("row", { name: /nightly\.csv.*Imported/ }).count();
      },
      { timeout: 90_000 },
    )
    .toBe(1);
  await page.getByRole("link", { name: "nightly.csv" }).click();
  await expect(page.getByText("1 contact loaded")).toBeVisible();

  await drop(page, ["Eve,Nye,eve@example.org,6145550177,,"]);
  await page.getByRole("button", { name: "Import 1 contact" }).click();
  await expect(page.getByText("1 contact loaded")).toBeVisible();
  await page.goto("/c/deciding/imports");
  await page.getByRole("link", { name: "nightly.csv" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Undo 1 contact/ })
    .click();
  await page.getByRole("link", { name: "See what was kept" }).click();
  await expect(page.getByRole("row", { name: /Eve Nye the contact/ })).toBeVisible();
  await expectAccessible(page);
});
