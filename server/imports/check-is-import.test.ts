import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ImportOptions, matchRules, type Plan } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";

const portal = freshPortal("check-is-import");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { contactsNow, loaderOf, uploadList } = await import("@/server/platform/testing/lists");
const { setApiAddress } = await import("./api-address");
const { chooseMapping } = await import("./check-list");
const { startImport, startUndo } = await import("./start-import");

beforeAll(() => setApiAddress(openApiServer));
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

const columns = [
  "first_name",
  "last_name",
  "email",
  "cell_phone",
  "zip",
  "date_of_birth",
  "voter_id",
  "tags",
  "do_not_call",
];
const targets = [...columns, "custom:Shirt"];
const oneOf = (...values: string[]) => fc.constantFrom("", ...values);

/** Few values, so that people meet in every way: alike, in conflict, with blanks, and with what can't be used. */
const person = fc.tuple(
  oneOf("Ann", "Anne", "A", "Bob", "Robert"),
  oneOf("Lee", "Diaz", "lee "),
  oneOf("a@example.org", "b@example.org", "no mail"),
  oneOf("6145550101", "(614) 555-0102", "555"),
  oneOf("43215", "43215-1234"),
  oneOf("1980-03-14", "14 March 1981"),
  oneOf("V1", "V2"),
  oneOf("red; blue", "Red"),
  oneOf("yes", "no"),
  oneOf("S", "L"),
);
const people = fc.array(person, { minLength: 1, maxLength: 12 });
const fieldRule = fc.record({ rule: fc.constantFrom("keep", "fill", "overwrite"), clears: fc.boolean() });
const options = fc.record({
  duplicates: fc.constantFrom("keep", "fill", "overwrite", "create"),
  path: fc.constantFrom("direct", "api"),
  onlyKnown: fc.boolean(),
  rules: fc.shuffledSubarray([...matchRules]),
  fields: fc.dictionary(fc.constantFrom("zip", "email", "custom:Shirt", "voter_id"), fieldRule),
  decisions: fc.dictionary(fc.constantFrom("2", "3", "4", "5"), fc.constantFrom("new", "repeat")),
});

const listText = (rows: readonly (readonly string[])[]) =>
  [[...columns, "shirt"], ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");

async function load(slug: Slug, rows: readonly (readonly string[])[], chosen: ImportOptions) {
  const loader = await loaderOf(slug);
  const { id } = await waitForImport((await uploadList(slug, listText(rows))).id);
  const mapping = targets.map((target, index) => ({ index, target: target as never }));
  await chooseMapping(loader, id, { mapping, options: chosen });
  const { plan } = await waitForImport(id);
  await startImport(loader, id);
  const { result } = await waitForImport(id);
  return { id, loader, plan, result };
}

const comparable = (plan: Plan | null | undefined) => plan && { ...plan, planMs: 0 };

type Person = [string, string, string, string, string, string, string, string, string, string];
const lee = (voterId: string): Person => ["Ann", "Lee", "", "", "", "", voterId, "", "", ""];
/** A list of which every row fits two contacts: nothing of it is sent to the API. */
const nobodyDecided: [Person[], Person[], object] = [
  [lee("V1"), lee("V1")],
  [lee("V1")],
  { duplicates: "overwrite", path: "api", rules: ["voter_id"], fields: {}, decisions: {} },
];

let made = 0;
it("the check's figures are the import's, whatever the list and the options, and an undo leaves nothing", async () => {
  await fc.assert(
    fc.asyncProperty(people, people, options, async (before, list, chosen) => {
      const slug = Slug.parse(`p${++made}`);
      await createTenant({ slug, name: slug, createdBy: "test" });
      await load(slug, before, ImportOptions.parse({ path: "direct", duplicates: "create" }));
      const there = await contactsNow(slug);
      const { id, loader, plan, result } = await load(slug, list, ImportOptions.parse(chosen));
      expect(result?.figures).toEqual(plan?.figures);
      expect(comparable(result?.plan)).toEqual(comparable(plan));
      const rows = Object.values(result?.figures ?? {}).reduce((sum, count) => sum + count, 0);
      expect(rows).toBe((await getImportById(id)).reading?.rows);
      await startUndo(loader, id);
      expect((await waitForImport(id)).state).toBe("undone");
      expect(await contactsNow(slug)).toBe(there);
    }),
    { numRuns: times(6, 125), endOnFailure: true, examples: [nobodyDecided] },
  );
}, 7_200_000);
