import { listText } from "@/lib/demo/list-csv";
import { expect, expectAccessible, signInAsOwner, test } from "./test";

const long = listText({ seed: 31, rows: 120_000 });
const short = listText({ seed: 32, rows: 50 });

test("long work is listed with how it ended, and its end is told on another page", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Long work");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Long work").first()).toBeVisible();
  await page.goto("/c/long-work/jobs");
  await expect(page.getByText("Nothing has run yet")).toBeVisible();

  const drop = async (name: string, text: string) => {
    await page.goto("/c/long-work/imports/new");
    const buffer = Buffer.from(text);
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  };
  await drop("long.csv", long.text);
  await page.getByRole("button", { name: "Check 120,000 rows" }).click();
  await page.getByRole("button", { name: /^Import [\d,]+ contacts$/ }).click();
  await page.getByRole("link", { name: "Contacts", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Contacts" })).toBeVisible();
  const toast = page.getByRole("listitem").filter({ hasText: "Done: importing a list" });
  await expect(toast).toBeVisible({ timeout: 60_000 });
  await toast.getByRole("button", { name: "Open" }).click();
  await expect(page.getByText(/contacts loaded/)).toBeVisible();

  await drop("short.csv", short.text);
  await page.getByRole("button", { name: "Check 50 rows" }).click();
  await expect(page.getByRole("heading", { name: "What this list would do" })).toBeVisible();
  await page.goto("/c/long-work/jobs");
  const row = (doing: string, list: string) =>
    page.getByRole("row").filter({ hasText: doing }).filter({ hasText: list });
  await expect(row("Importing a list", "long.csv")).toContainText("Done");
  await expect(row("Checking a list", "short.csv")).toContainText("Done");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.goto("/manager/jobs");
  await expect(row("Importing a list", "long.csv")).toContainText("Long work");
  await expectAccessible(page);
});
