import { afterAll, beforeAll, expect, it } from "vitest";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("housemates");
const { execute } = await import("@/server/platform/duckdb/query");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { listHousemates } = await import("./list-housemates");

const ann = { id: PersonId.parse(uuidv7()), address1: "12 Oak St", address2: null, zip: "43215" };
const others = [
  ["Bo", "12 OAK ST", null, "43215-1234", "1950-01-02"],
  ["Cy", "12 Oak St", "", "43215", "1980-01-02"],
  ["Di", "12 Oak St", null, "43215", null],
  ["Of another flat", "12 Oak St", "Apt 2", "43215", null],
  ["Of another town", "12 Oak St", null, "44101", null],
  ["Next door", "14 Oak St", null, "43215", null],
  ["Nowhere", null, null, null, null],
] as const;

async function add(id: string, name: string, place: readonly (string | null)[], born: string | null) {
  const [address1 = null, address2 = null, zip = null] = place;
  await writePocket(ours, (pocket) =>
    execute(
      pocket,
      `INSERT INTO person (id, first_name, address1, address2, zip, birth_date, created_at, updated_at)
       VALUES ($id::UUID, $name, $address1, $address2, $zip, $born::DATE, now(), now())`,
      { id, name, address1, address2, zip, born },
    ),
  );
}

beforeAll(async () => {
  await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
  await add(ann.id, "Ann", [ann.address1, ann.address2, ann.zip], null);
  for (const [name, address1, address2, zip, born] of others)
    await add(uuidv7(), name, [address1, address2, zip], born);
});
afterAll(() => portal.close());

const namesAt = async (home: Parameters<typeof listHousemates>[1]) =>
  (await readPocket(ours, (pocket) => listHousemates(pocket, home))).map(({ firstName }) => firstName);

it("finds who else is at the address, the oldest first, and nobody of another door", async () => {
  expect(await namesAt(ann)).toEqual(["Bo", "Cy", "Di"]);
  expect(await namesAt({ ...ann, address2: "APT 2" })).toEqual(["Of another flat"]);
});

it("finds nobody where the address isn't whole", async () => {
  expect(await namesAt({ ...ann, address1: null })).toEqual([]);
  expect(await namesAt({ ...ann, zip: null })).toEqual([]);
});

it("stops at twelve", async () => {
  for (let k = 0; k < 14; k += 1) await add(uuidv7(), `Of ${k}`, ["1 Dorm Rd", null, "43001"], null);
  expect(await namesAt({ ...ann, address1: "1 Dorm Rd", zip: "43001" })).toHaveLength(12);
});
