import { peopleOf } from "@/lib/demo/person";
import { expect, expectAccessible, signInAsOwner, test } from "./test";

const header =
  "SOS_VOTERID,COUNTY_NUMBER,COUNTY_ID,LAST_NAME,FIRST_NAME,SUFFIX,DATE_OF_BIRTH,VOTER_STATUS,PARTY_AFFILIATION,RESIDENTIAL_ADDRESS1,RESIDENTIAL_SECONDARY_ADDR,RESIDENTIAL_CITY,RESIDENTIAL_STATE,RESIDENTIAL_ZIP,CONGRESSIONAL_DISTRICT,PRECINCT_NAME,GENERAL-11/05/2024,GENERAL-11/08/2022";
const personAt = peopleOf(9);
const people = Array.from({ length: 400 }, (_, at) => personAt(at));
const rows = people.map((one, at) =>
  [
    one.voterId,
    "Franklin",
    at,
    one.lastName.toUpperCase(),
    one.firstName.toUpperCase(),
    "",
    one.birthDate,
    "ACTIVE",
    one.party,
    one.address1.toUpperCase(),
    one.address2,
    one.city.toUpperCase(),
    "OH",
    one.zip,
    at % 2 ? "03" : "12",
    `Ward ${at % 5}`,
    "X",
    at % 3 ? "X" : "",
  ].join(","),
);
// Father and son of one name at one address, of whom a contact says no more.
const namesakes = ["1950-01-02", "1980-03-04"].map(
  (born, k) =>
    `OHX${k},Franklin,9${k},VANDERQUILL,EDMUND,${k ? "JR" : "SR"},${born},ACTIVE,D,31 BIRCH LANE,,COLUMBUS,OH,43017,03,Ward 1,X,X`,
);
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const [known] = people.filter((_, at) => at % 2);

test("a voter file is loaded, a campaign gets its district, finds voters and its contacts among them", async ({
  page,
  portal,
}) => {
  await signInAsOwner(page, portal);
  await page.goto("/manager/campaigns/new");
  await page.getByLabel("Name", { exact: false }).first().fill("District Three");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("District Three").first()).toBeVisible();
  await page.goto("/c/district-three/voters");
  await expect(page.getByRole("heading", { name: "No voter data" })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/manager/voters");
  await expect(page.getByRole("heading", { name: "No voter file yet" })).toBeVisible();
  await page.getByLabel("Files").setInputFiles(file("ohio.csv", [header, ...rows, rows[0]].join("\n")));
  await page.getByRole("button", { name: "Read the files" }).click();
  await expect(page.getByText("401 voters · Ohio · 2 elections")).toBeVisible();
  await page.getByText("401 voters · Ohio · 2 elections").click();
  await expect(page.getByRole("button", { name: "Field for PRECINCT_NAME: Precinct" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Load the release" }).click();
  await expect(page.getByText(/1 id stands more than once/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("401 voters · Ohio · 2 elections")).toBeVisible();
  await page.getByRole("button", { name: "Other files" }).click();
  await page.getByLabel("Files").setInputFiles(file("ohio.csv", [header, ...rows, ...namesakes].join("\n")));
  await page.getByRole("button", { name: "Read the files" }).click();
  await page.getByLabel("Terms of use").fill("For campaigns alone");
  await page.getByRole("button", { name: "Load the release" }).click();
  await expect(page.getByText(/402 voters loaded/)).toBeVisible();
  await expect(page.getByRole("cell", { name: "For campaigns alone" })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/manager/campaigns/district-three");
  await page.getByLabel("Congressional district").fill("OH-03");
  await page.getByRole("button", { name: "Save the districts" }).click();
  await expect(page.getByText("It sees 202 voters.", { exact: false })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/c/district-three/voters");
  await expect(page.getByRole("heading", { level: 1, name: "202 voters" })).toBeVisible();
  await expect(page.getByText("Congressional district 3", { exact: true })).toBeVisible();
  await page.getByLabel("Find voters").fill("vanderq edm");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 voters", exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Edmund Vanderquill Jr" }).click();
  await expect(page.getByRole("heading", { name: "Also registered here" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "General 2024" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/c/district-three/voters/OH:${people[0]?.voterId}`);
  await expect(page.getByText("202 voters")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Registration" })).toHaveCount(0);

  const contacts = [
    "first_name,last_name,address1,city,zip",
    `${known?.firstName},${known?.lastName},"${known?.address1}",${known?.city},${known?.zip}`,
    "Edmund,Vanderquill,31 Birch Ln,Columbus,43017",
    "Quentin,Zzyzx,1 Nowhere Rd,Columbus,43017",
  ];
  await page.goto("/c/district-three/imports/new");
  await page.locator("input[type=file]").setInputFiles(file("contacts.csv", contacts.join("\n")));
  await page.getByRole("button", { name: "Check 3 rows" }).click();
  await page.getByRole("button", { name: "Import 3 contacts" }).click();
  await expect(page.getByText("3 contacts loaded")).toBeVisible();
  await page.goto("/c/district-three/voters/match");
  await page.getByRole("button", { name: /Compare/ }).click();
  await page.getByRole("link", { name: "Decide about 1 contact" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Which voter is this?" })).toBeVisible();
  const edmund = page.getByRole("article", { name: "Edmund Vanderquill" });
  await expect(edmund.getByRole("columnheader", { name: /Voter 2/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("n");
  await expect(page.getByText("Nothing to decide")).toBeVisible();
  await expect(page.getByText("1 none of them")).toBeVisible();
  await page.keyboard.press("u");
  await expect(edmund).toBeVisible();
  await page.getByRole("button", { name: "It is voter 1" }).click();
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo Edmund Vanderquill, a voter" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Match contacts" }).click();
  await expect(page.getByRole("row", { name: /^matched/ })).toContainText("2");
  await expect(page.getByRole("row", { name: /^probably not registered/ })).toContainText("1");

  await page.getByRole("checkbox", { name: /^Party/ }).check();
  await page.getByRole("button", { name: "See what would be filled" }).click();
  await page.getByRole("checkbox", { name: /Change 2 contacts/ }).check();
  await page.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(page.getByText("2 contacts loaded")).toBeVisible();
  await page.goto("/c/district-three/contacts");
  await page.getByRole("link", { name: "Edmund Vanderquill" }).click();
  await expect(page.getByRole("heading", { name: "Voter file" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the voter" })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/c/district-three/voters?q=vanderquill");
  await page.getByRole("link", { name: "Export" }).click();
  await expect(page.getByText("For campaigns alone")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("voters.csv");
  await page.goto("/c/district-three/voters/changes");
  await expect(page.getByText("Nothing changed for your contacts")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/c/district-three/voters/redistricting");
  await page
    .getByLabel("Crosswalk")
    .setInputFiles(file("lines.csv", "precinct,district\nWard 1,7\nWard 2,3\n"));
  await page.getByRole("button", { name: "Count" }).click();
  await expect(page.getByRole("row", { name: /^7 / })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/c/district-three/voters?contact=no&precinct=Ward+2");
  await page.getByRole("button", { name: /^Add \d+ to contacts$/ }).click();
  await expect(page).toHaveURL(/\/imports\//);
  await page.getByRole("button", { name: /^Import \d+ contacts$/ }).click();
  await expect(page.getByText(/contacts loaded/)).toBeVisible();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /Undo/ }).click();
  await expect(page.getByText("This import was undone")).toBeVisible();
});
