import { expect, expectAccessible, signInAsOwner, test } from "./test";

const strangers = Array.from(
  { length: 60 },
  (_, k) =>
    `Q${String.fromCharCode(97 + (k % 26))}o${k},Z${String.fromCharCode(97 + ((k * 7) % 26))}er${k},q${k}@example.org,${100 + k * 3} Wood St,4${3000 + k * 7},19${40 + (k % 50)}-0${1 + (k % 9)}-1${k % 9}`,
);
const list = [
  "first_name,last_name,email,address1,zip,date_of_birth",
  "Robert,Vandermeer,bob@example.org,12 Oak Street,43215,1970-03-04",
  "Bob,Vandermeer,bob@example.org,12 Oak St,43215,",
  "Catherine,Oduya,,7 Elm Ave,43004,1981-05-06",
  "Cathrine,Oduya,cath@example.org,7 Elm Avenue,43004,1981-05-06",
  ...strangers,
].join("\n");

test("duplicates are found, merged side by side, taken back and told apart", async ({ page, portal }) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Twice");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Twice").first()).toBeVisible();
  await page.goto("/c/twice/imports/new");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "twice.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByRole("button", { name: "Check 64 rows" }).click();
  await page.getByText("People who are there already").click();
  await page.getByRole("radio", { name: "Add every row" }).check();
  await page.getByRole("button", { name: "Import 64 contacts" }).click();
  await expect(page.getByText("64 contacts loaded")).toBeVisible();

  await page.getByRole("link", { name: "Duplicates" }).click();
  await expect(page.getByText("Nobody has looked yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Look for duplicates" }).click();
  await expect(page.getByRole("heading", { name: "2 groups, 2 contacts too many" })).toBeVisible();
  await expectAccessible(page);

  const bob = page.getByRole("article", { name: /Vandermeer/ });
  await bob.getByRole("radio", { name: "First name of contact 2: Bob" }).check();
  await bob.getByRole("button", { name: "Merge 2 contacts" }).click();
  await expect(page.getByRole("heading", { name: "1 group, 1 contact too many" })).toBeVisible();
  await page.getByRole("link", { name: "Bob Vandermeer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bob Vandermeer" })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Take back the merge of Bob Vandermeer" }).click();
  await expect(page.getByRole("heading", { name: "2 groups, 2 contacts too many" })).toBeVisible();

  await page
    .getByRole("article", { name: /Oduya/ })
    .getByRole("button", { name: "Two different people" })
    .click();
  await expect(page.getByRole("heading", { name: "1 group, 1 contact too many" })).toBeVisible();
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Looking for duplicates" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "1 group, 1 contact too many" })).toBeVisible();

  await page.getByRole("button", { name: "Merge all 1 group" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Merge 1 group" }).click();
  await expect(page.getByText("No contacts are alike enough at this certainty.")).toBeVisible();
  await page.goto("/c/twice/contacts");
  await expect(page.getByText("63").first()).toBeVisible();
});
