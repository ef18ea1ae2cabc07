import type { Page } from "@playwright/test";
import { expect, expectAccessible, signInAsOwner, test } from "./test";

// The later journeys look at the contacts of the first.
test.describe.configure({ mode: "serial" });

const list = [
  "first_name,last_name,email,cell_phone,address1,city,state,zip,date_of_birth,do_not_call",
  "OLIVIA,MCDONALD,olivia@example.org,2165550178,12 OAK ST,ST. LOUIS,MO,63101,1993-01-22,yes",
  "Daniel,McDonald,daniel@example.org,,12 Oak St,St. Louis,MO,63101,1990-05-06,",
  "Piet,Lund,,,99 Elm St,St. Louis,MO,63101,,",
].join("\n");

async function open(page: Page, name: string) {
  await page.goto(`/c/person/contacts?q=${encodeURIComponent(name)}`);
  await page.locator("a[data-row]:visible").first().click();
  await expect(page.getByRole("complementary", { name: "What is known" })).toBeVisible();
}

const reach = (page: Page) => page.getByRole("group", { name: "Reach this contact" });

test("an owner loads a list in capitals", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Person");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Person is ready.")).toBeVisible();
  await page.goto("/c/person/imports/new");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "fall.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByRole("button", { name: "Check 3 rows" }).click();
  await page.getByRole("button", { name: "Import 3 contacts" }).click();
  await expect(page.getByText("3 contacts loaded")).toBeVisible();
});

test("a forbidden channel is struck through where it would be pressed, and can't be pressed", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await open(page, "olivia");
  await expect(page.getByRole("heading", { name: "Olivia McDonald", level: 1 })).toBeVisible();
  await expect(page.locator("header").getByText("Do not call", { exact: true })).toBeVisible();
  const call = reach(page).getByRole("button", { name: "Call" });
  await expect(call).toHaveAttribute("aria-disabled", "true");
  await expect(call).toHaveAttribute("title", /^Do not call: marked/);
  await expect(call.locator("s")).toHaveText("Call");
  await expect(reach(page).getByRole("link", { name: "Call" })).toHaveCount(0);
  await expect(reach(page).getByRole("link", { name: "Text" })).toHaveAttribute("href", "sms:+12165550178");
  await expect(reach(page).getByRole("link", { name: "E-mail" })).toHaveAttribute(
    "href",
    "mailto:olivia@example.org",
  );
  await expect(page.getByText("OLIVIA MCDONALD, 12 OAK ST, ST. LOUIS")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("switch", { name: "Do not text" }).check();
  await expect(reach(page).getByRole("button", { name: "Text" })).toHaveAttribute(
    "title",
    /^Do not text: marked by Olive Owner on \d+ \w+ \d{4}$/,
  );
  await page.getByRole("switch", { name: "Do not call" }).uncheck();
  await expect(reach(page).getByRole("link", { name: "Call" })).toHaveAttribute("href", "tel:+12165550178");
});

test("support, facts and tags are changed in place, and the household leads on", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await open(page, "olivia");
  const lean = page.getByRole("button", { name: "2 Lean support" });
  await lean.click();
  await expect(page.getByText("Support saved: Lean support")).toBeVisible();
  await page.reload();
  await expect(lean).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("button", { name: "Change City: St. Louis" }).click();
  await expect(page.getByLabel("City", { exact: true })).toHaveValue("ST. LOUIS");
  await page.getByLabel("City", { exact: true }).fill("Clayton");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Change City: Clayton" })).toBeFocused();

  await page.getByRole("button", { name: "home phone", exact: true }).click();
  await page.getByLabel("Home phone", { exact: true }).fill("216 555 0199");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Change Home phone: (216) 555-0199" })).toBeVisible();

  await page.getByRole("button", { name: /^Add a tag/ }).click();
  await page.keyboard.type("Nurse");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Tags" }).getByText("Nurse")).toBeVisible();
  await expect(page.getByRole("region", { name: "What happened" })).toContainText("Clayton");

  await lean.click();
  await expect(page.getByText("Support saved: Not asked")).toBeVisible();
  await expect(lean).toHaveAttribute("aria-pressed", "false");

  await page
    .getByRole("region", { name: "Household" })
    .getByRole("link", { name: "Daniel McDonald" })
    .click();
  await expect(page.getByRole("heading", { name: "Daniel McDonald", level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test("on a phone the actions come first, and nothing is wider than the screen", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "olivia");
  const top = async (name: string) => (await page.getByRole("group", { name }).boundingBox())?.y ?? 0;
  expect(await top("Reach this contact")).toBeLessThan(await top("Support"));
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(320);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

test("on paper stand labels and values, the whole name and nothing to press", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await open(page, "olivia");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { name: "Olivia McDonald", level: 1 })).toBeVisible();
  for (const text of [
    "Person",
    "Cell phone",
    "(216) 555-0178",
    "E-mail",
    "olivia@example.org",
    "12 Oak St",
    "Clayton",
    "22 Jan 1993",
    "In the list as",
    "Nurse",
    "Do not text",
  ])
    await expect(page.getByText(text, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  for (const name of ["Delete", "Call", "Map", "1 Strong support"])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Campaign", exact: true })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "What happened" })).toContainText("Edited by Olive Owner");
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe("rgb(255, 255, 255)");
});
