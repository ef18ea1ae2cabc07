import type { Page } from "@playwright/test";
import { expect, expectAccessible, type Portal, signInAsOwner, test } from "./test";

const strangers = Array.from(
  { length: 60 },
  (_, k) =>
    `Q${String.fromCharCode(97 + (k % 26))}o${k},Z${String.fromCharCode(97 + ((k * 7) % 26))}er${k},q${k}@example.org,${100 + k * 3} Wood St,4${3000 + k * 7},19${40 + (k % 50)}-0${1 + (k % 9)}-1${k % 9}`,
);
const header = "first_name,last_name,email,address1,zip,date_of_birth";
const list = [
  "Robert,Vandermeer,bob@example.org,12 Oak Street,43215,1970-03-04",
  "Bob,Vandermeer,bob@example.org,12 Oak St,43215,",
  "Catherine,Oduya,,7 Elm Ave,43004,1981-05-06",
  "Cathrine,Oduya,cath@example.org,7 Elm Avenue,43004,1981-05-06",
  ...strangers,
];
/** Ten people, each twice. */
const twice = [
  ["Margaret", "Margarete", "Abernathy", "18 Quarry", "1951-02-11"],
  ["Jonathan", "Jonathon", "Kowalczyk", "730 Linden", "1948-07-23"],
  ["Philip", "Phillip", "Ferreira", "2219 Hobart", "1983-11-30"],
  ["Theresa", "Teresa", "Okonkwo", "5 Mill Pond", "1962-05-04"],
  ["Geoffrey", "Geoffry", "Szymanski", "411 Larch", "1977-09-17"],
  ["Isabelle", "Isabella", "Whitcomb", "96 Tannery", "1990-01-28"],
  ["Lawrence", "Laurence", "Haddad", "3300 Bexley", "1939-12-05"],
  ["Rebecca", "Rebekah", "Lindqvist", "64 Orchard", "1968-08-19"],
  ["Stephen", "Steven", "Marchetti", "1507 Vine", "1955-03-09"],
  ["Deborah", "Debora", "Yamaguchi", "872 Granite", "1971-10-14"],
].flatMap(([one, other, last, street, born], k) => [
  `${one},${last},${last}@example.org,${street} Road,44${117 + k * 31},${born}`,
  `${other},${last},${last}@example.org,${street} Rd,44${117 + k * 31},${born}`,
]);

async function campaignOf(page: Page, portal: Portal, name: string, rows: readonly string[]) {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill(name);
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await page.goto(`/c/${name.toLowerCase()}/imports/new`);
  const buffer = Buffer.from([header, ...rows].join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "twice.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: `Check ${rows.length} rows` }).click();
  await page.getByText("People who are there already").click();
  await page.getByRole("radio", { name: "Add every row" }).check();
  await page.getByRole("button", { name: `Import ${rows.length} contacts` }).click();
  await expect(page.getByText(`${rows.length} contacts loaded`)).toBeVisible();
}

test("duplicates are found, merged side by side, taken back and told apart", async ({ page, portal }) => {
  await campaignOf(page, portal, "Twice", list);

  await page.getByRole("link", { name: "Review" }).click();
  await expect(page.getByText("Nobody has looked yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Look for duplicates" }).click();
  await expect(page.getByRole("heading", { name: "2 groups, 2 contacts too many" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Is this one person?" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Review 2 things wait for you/ })).toBeVisible();
  await expectAccessible(page);

  await toCase(page, "Vandermeer");
  const bob = page.getByRole("article", { name: /Vandermeer/ });
  await expect(bob.locator("mark", { hasText: /^reet$/ })).toBeVisible();
  await expect(bob.getByText("The same in both")).toBeVisible();
  await bob.getByRole("radio", { name: "First name of 2, Bob Vandermeer: Bob" }).check();
  await expect(bob.getByText(/^Bob Vandermeer · born 4 Mar 1970 · 12 Oak Street/)).toBeVisible();
  await page.getByRole("button", { name: "Merge, keep Robert" }).click();
  await expect(page.getByRole("heading", { name: "1 group, 1 contact too many" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "2 of 2" })).toBeVisible();
  await page.getByRole("link", { name: "Bob Vandermeer + Bob Vandermeer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bob Vandermeer" })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Undo Bob Vandermeer + Bob Vandermeer" }).click();
  await expect(page.getByRole("heading", { name: "2 groups, 2 contacts too many" })).toBeVisible();

  await toCase(page, "Oduya");
  await page.getByRole("button", { name: "Two people" }).click();
  await expect(page.getByRole("heading", { name: "1 group, 1 contact too many" })).toBeVisible();
  await page.getByRole("button", { name: "Undo Catherine Oduya, Cathrine Oduya" }).click();
  await expect(page.getByRole("heading", { name: "2 groups, 2 contacts too many" })).toBeVisible();
  await toCase(page, "Oduya");
  await page.getByRole("button", { name: "Two people" }).click();
  await expect(page.getByRole("heading", { name: "1 group, 1 contact too many" })).toBeVisible();
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Looking for duplicates" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "1 group, 1 contact too many" })).toBeVisible();

  await page.getByRole("button", { name: "Merge all 1 group" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Merge 1 group" }).click();
  await expect(page.getByText("No contacts are alike enough at this certainty.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/c/twice/contacts");
  await expect(page.getByText("63").first()).toBeVisible();
});

/** Goes on to the case of somebody of this name, as long as it takes. */
async function toCase(page: Page, name: string) {
  const wanted = page.getByRole("article", { name: new RegExp(name) });
  await expect(page.getByRole("article")).toBeVisible();
  if (!(await wanted.isVisible())) await page.getByRole("link", { name: "Later" }).click();
  await expect(wanted).toBeVisible();
}

test("ten duplicates are decided by keys alone, one is undone, and nothing is taken from a text", async ({
  page,
  portal,
}) => {
  await campaignOf(page, portal, "Keys", [...twice, ...strangers]);
  await page.goto("/c/keys/duplicates");
  await expect(page).toHaveURL(/\/c\/keys\/review\/duplicates$/);
  await page.getByRole("button", { name: "Look for duplicates" }).click();
  const at = (place: number) =>
    expect(page.getByRole("status").filter({ hasText: `${place} of 10` })).toBeVisible();
  await at(1);

  const first = await page.getByRole("article").getAttribute("aria-label");
  await page.keyboard.press("j");
  await at(2);
  await expect(page).toHaveURL(/\?at=2$/);
  await expect(page.getByRole("article", { name: first ?? "", exact: true })).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await at(3);
  await page.keyboard.press("ArrowLeft");
  await at(2);
  await page.keyboard.press("k");
  await at(1);
  await expect(page.getByRole("article", { name: first ?? "", exact: true })).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("1nu2j");
  await expect(page.getByRole("combobox")).toHaveValue("1nu2j");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await at(1);
  await expect(page.getByText("Just decided")).toHaveCount(0);

  const answers = ["1", "2", "n", "1", "1", "2", "1", "N", "1", "1"];
  for (const [index, key] of answers.entries()) {
    await at(index + 1);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await page.keyboard.press(key);
  }
  await expect(page.getByRole("heading", { name: "No duplicates wait" })).toBeVisible();
  await expect(page.getByText("8 merged · 2 told apart")).toBeVisible();
  await page.keyboard.press("u");
  await at(10);
  await expect(page.getByText("7 merged · 2 told apart")).toBeVisible();
  await page.goto("/c/keys/contacts");
  await expect(page.getByText("73 contacts").first()).toBeVisible();
});
