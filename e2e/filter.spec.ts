import { expect, expectAccessible, signInAsOwner, test } from "./test";

test.describe.configure({ mode: "serial" });

const rows = Array.from({ length: 60 }, (_, k) => {
  const county = k < 40 ? "Delaware" : ["Union", "O'Brien, 100%"][k % 2];
  const level = k % 3 === 0 ? "" : (k % 5) + 1;
  const tags = k % 4 === 0 ? "Yard sign" : "";
  const email = k % 2 === 0 ? `p${k}@example.org` : "";
  return `First${k},Last${k},"${county}",${level},${tags},${email},19${50 + (k % 40)}-03-04`;
});
const list = ["first_name,last_name,county,support_level,tags,email,date_of_birth", ...rows].join("\n");
const among = (passes: (k: number) => boolean) => rows.filter((_, k) => passes(k)).length;
const level = (k: number) => (k % 3 === 0 ? null : (k % 5) + 1);
const inDelaware = (k: number) => k < 40;
const supports = (k: number) => level(k) === 1 || level(k) === 2;

test("contacts are narrowed down step by step, by keys alone, and each step says how many are left", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("Steps");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Steps").first()).toBeVisible();
  await page.goto("/c/steps/imports/new");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "steps.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByRole("button", { name: "Check 60 rows" }).click();
  await page.getByRole("button", { name: "Import 60 contacts" }).click();
  await expect(page.getByText("60 contacts loaded")).toBeVisible();
  await page.getByRole("link", { name: "See them" }).click();
  await page.getByRole("button", { name: "Import is steps.csv 60 left" }).click();
  await page.getByRole("combobox", { name: "How Import is asked for" }).selectOption("is none of");
  await expect(page.getByRole("button", { name: "Import isn't steps.csv 0 left" })).toBeVisible();
  await page.goto("/c/steps/contacts");

  await page.getByRole("button", { name: "Filter", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Filter by" })).toBeFocused();
  await page.keyboard.type("coun");
  await page.keyboard.press("Enter");
  const first = page.getByRole("checkbox", { name: /^Delaware/ });
  await expect(first).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "County is Delaware 40 left" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/contacts\?county=Delaware$/);
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.type("support");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Counts respect the other filter")).toBeVisible();
  const strong = among((k) => inDelaware(k) && level(k) === 1);
  await expect(page.getByRole("checkbox", { name: `Strong support ${strong}` })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  const left = among((k) => inDelaware(k) && supports(k));
  await expect(page.getByRole("button", { name: `Support is 1, 2 ${left} left` })).toBeVisible();
  await expect(page).toHaveURL(/\?county=Delaware&support_level=1,2$/);
  await expectAccessible(page);
  await page.goBack();
  await expect(page).toHaveURL(/\?county=Delaware$/);
  await expect(page.getByRole("button", { name: /^Support is/ })).toHaveCount(0);
});

test("a step is changed where it stands: not, known, from one to another, or another condition", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/steps/contacts?county=Delaware&tags=Yard+sign");
  await page.getByRole("button", { name: /^Tag is Yard sign/ }).click();
  await page.getByRole("combobox", { name: "How Tag is asked for" }).selectOption("is none of");
  const unsigned = among((k) => inDelaware(k) && k % 4 !== 0);
  await expect(page.getByRole("button", { name: `Tag isn't Yard sign ${unsigned} left` })).toBeVisible();

  await page.getByRole("button", { name: /^County is/ }).click();
  await expect(page.getByRole("combobox", { name: "How County is asked for" })).toBeVisible();
  await page.getByRole("button", { name: "Or …" }).click();
  await page.getByRole("combobox", { name: "Filter by" }).fill("e-mail");
  await page.getByRole("option", { name: "E-mail", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "How E-mail is asked for" })).toHaveValue("known");
  await page.getByRole("button", { name: "Done" }).click();
  const either = (k: number) => inDelaware(k) || k % 2 === 0;
  await expect(
    page.getByRole("button", { name: `Any of County is Delaware or E-mail is known ${among(either)} left` }),
  ).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("combobox", { name: "How the conditions come together" })
    .selectOption("none of these is so");
  await page.getByRole("button", { name: "Done" }).click();
  const neither = among((k) => !either(k) && k % 4 !== 0);
  await expect(page.getByRole("heading", { name: `${neither} of 60 contacts` })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: `${neither} of 60 contacts` })).toBeVisible();

  await page.getByRole("link", { name: "Remove the filter Tag isn't Yard sign" }).click();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("option", { name: "Date of birth" }).click();
  await page.getByRole("textbox", { name: "From" }).fill("1960-01-01");
  await page.getByRole("textbox", { name: "To" }).fill("1969-12-31");
  await page.keyboard.press("Enter");
  const sixties = among((k) => !either(k) && k % 40 >= 10 && k % 40 < 20);
  await expect(
    page.getByRole("button", { name: `Date of birth is 1 Jan 1960 to 31 Dec 1969 ${sixties} left` }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Clear all filters" }).first().click();
  await expect(page).toHaveURL(/\/contacts$/);
});

test("a filter fits on a phone, in the dark, and has its name with a comma in the address", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/c/steps/contacts");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("option", { name: "County" }).click();
  await page.getByRole("checkbox", { name: /^O'Brien, 100%/ }).check();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole("checkbox", { name: /^O'Brien, 100%/ }).uncheck();
  await expect(page).toHaveURL(/\/contacts$/);
  await page.getByRole("checkbox", { name: /^O'Brien, 100%/ }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "County is O'Brien, 100% 10 left" })).toBeVisible();
  await page.getByRole("button", { name: /^County is/ }).click();
  await page.getByRole("checkbox", { name: /^O'Brien, 100%/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^County is/ })).toHaveCount(0);
  await expect(page).toHaveURL(/\/contacts$/);
});

test("an address that can't be read says so and shows nobody; one of before is read", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/c/steps/contacts?conty=Delaware");
  await expect(page.getByText("This address can't be read")).toBeVisible();
  await expect(page.getByText("there is no “conty” to filter by")).toBeVisible();
  await expect(page.getByRole("link", { name: /First/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Show all contacts" }).click();
  await expect(page.getByRole("heading", { name: "60 contacts", exact: true })).toBeVisible();
  await page.goto("/c/steps/contacts?county=Delaware&support=-&dnc=-");
  const unasked = among((k) => inDelaware(k) && level(k) === null);
  await expect(page.getByRole("heading", { name: `${unasked} of 60 contacts` })).toBeVisible();
});
