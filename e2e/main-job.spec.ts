import { listText } from "@/lib/demo/list-csv";
import { expect, expectAccessible, signInAsOwner, test } from "./test";

test.describe.configure({ mode: "serial" });

const direct = listText({ seed: 11, rows: 12_000 });
const small = listText({ seed: 12, rows: 300 });

test("an owner sets up the portal and creates a campaign", async ({ page, portal }) => {
  await page.goto(new URL(portal.setupLink).pathname);
  await expectAccessible(page);
  await signInAsOwner(page, portal);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Rivera for Ohio");
  await expect(page.getByLabel("Short name", { exact: false })).toHaveValue("rivera-for-ohio");
  await expectAccessible(page);
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Rivera for Ohio").first()).toBeVisible();
  await page.goto("/c/rivera-for-ohio/contacts");
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: /Load a list/ }).first()).toBeVisible();
});

test("a list of 12,000 rows is dropped, matched, checked, imported directly, found and undone", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/rivera-for-ohio/imports/new");
  await expectAccessible(page);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "voters.csv", mimeType: "text/csv", buffer: Buffer.from(direct.text) });
  await page.getByRole("button", { name: "Check 12,000 rows" }).click();
  await expect(page.getByRole("heading", { name: "What this list would do" })).toBeVisible();
  await expectAccessible(page);
  const people = direct.truth.people.toLocaleString("en-US");
  await page.getByText("People who are there already").click();
  await page.getByRole("radio", { name: "Leave them as they are" }).check();
  await expect(page.getByRole("heading", { name: "What this list would do" })).toBeVisible();
  await page.getByRole("radio", { name: "Fill what is blank" }).check();
  await expect(page.getByRole("button", { name: `Import ${people} contacts` })).toBeEnabled();
  await page.reload();
  await expect(page.getByText("Nothing has been changed yet.")).toBeVisible();
  await page.getByText("how", { exact: true }).click();
  await expect(page.getByText("more than 10,000")).toBeVisible();
  await page.getByRole("button", { name: `Import ${people} contacts` }).click();
  await expect(page.getByText(`${people} contacts loaded`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See them" }).click();
  await expect(page.getByText(people).first()).toBeVisible();
  await expectAccessible(page);
  const rows = page.locator("main a[data-row]:visible");
  for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
  await expect(rows.first()).toBeFocused();
  await page.getByRole("searchbox").pressSequentially("jk");
  await expect(page.getByRole("searchbox")).toHaveValue("jk");
  await page.goBack();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("This import was undone")).toBeVisible();
  await page.goto("/c/rivera-for-ohio/contacts");
  await expect(page.getByRole("link", { name: /Load a list/ }).first()).toBeVisible();
});

test("a short list goes through the campaign's own API, and a second time changes nothing", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  for (const [round, outcome] of [
    [1, "loaded"],
    [2, "again"],
  ] as const) {
    await page.goto("/c/rivera-for-ohio/imports/new");
    await page.getByRole("button", { name: "Paste rows" }).click();
    await page.getByRole("textbox").fill(small.text);
    await page.getByRole("button", { name: /^Read / }).click();
    await page.getByRole("button", { name: "Check 300 rows" }).click();
    await expect(page.getByRole("heading", { name: "What this list would do" })).toBeVisible();
    if (round === 1) {
      await page.getByText("how", { exact: true }).click();
      await expect(page.getByText("by the API")).toBeVisible();
      await page.getByRole("button", { name: /^Import / }).click();
      await expect(page.getByText(`${small.truth.people} contacts ${outcome}`)).toBeVisible();
    } else {
      await expect(page.getByText("This very file was loaded before")).toBeVisible();
      await expect(page.getByRole("button", { name: "Nothing to import" })).toBeDisabled();
    }
  }
});

test("a file that can't be read says why, and the next one works", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/rivera-for-ohio/imports/new");
  await page.locator("input[type=file]").setInputFiles({
    name: "empty.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("first_name,last_name\n"),
  });
  await expect(page.getByRole("heading", { name: "This list could not be loaded" })).toBeVisible();
  await expect(page.getByText(/no rows/i).first()).toBeVisible();
  await page.getByRole("link", { name: "Load another list" }).first().click();
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
});

test("markup in a list is shown as the text that it is", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/rivera-for-ohio/imports/new");
  const text =
    'first_name,last_name,email\n<img src=x onerror="window.hit=1">,<b>Bold</b>,markup@example.org\n';
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "<b>x</b>.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Check 1 row" }).click();
  await page.getByRole("button", { name: "Import 1 contact" }).click();
  await page.getByRole("link", { name: "See them" }).click();
  await expect(page.getByText("<b>Bold</b>").first()).toBeVisible();
  expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
});

test("whoever is signed out is led to sign in and back, and a stranger's campaign doesn't exist", async ({
  page,
  portal,
  context,
}) => {
  await context.clearCookies();
  await page.goto("/c/rivera-for-ohio/imports");
  await expect(page).toHaveURL(/\/sign-in\?.*back=/);
  await expectAccessible(page);
  const answer = await page.request.get(`${portal.url}/c/rivera-for-ohio/api/imports/x/events`);
  expect(answer.status()).toBe(401);
  const hidden = await page.request.post(`${portal.url}/c/nobody/api/persons/batch`, {
    data: { persons: [{}] },
  });
  expect([401, 404]).toContain(hidden.status());
});
