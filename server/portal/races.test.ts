import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import type { Member } from "@/server/platform/auth/proof";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const row = Slug.parse("row");
const ours = Slug.parse("ours");
const mutual = Slug.parse("mutual");

const portal = freshPortal("races");
const { createLink } = await import("@/server/accounts/store/create-link");
const { listInvitations } = await import("@/server/accounts/store/list-invitations");
const { createTenantRow, getTenant, listTenants, saveDirectAboveRows } = await import(
  "@/server/platform/manager/tenants"
);
const { getInbox } = await import("@/server/imports/store/get-inbox");
const { saveInbox } = await import("@/server/imports/store/save-inbox");
const { inviteUser } = await import("@/server/accounts/invite-user");
const { createFirstOwner } = await import("@/server/accounts/store/create-first-owner");
const { createUser } = await import("@/server/accounts/store/create-user");
const { listUsers } = await import("@/server/accounts/store/list-users");
const { saveUserAccess } = await import("@/server/accounts/store/save-user-access");
const { addTag } = await import("@/server/tags/store/add-tag");
const { listTags } = await import("@/server/tags/store/list-tags");
const { createCustomFields } = await import("@/server/people/store/create-custom-fields");
const { findCustomColumns } = await import("@/server/people/store/find-custom-columns");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { createStaff } = await import("@/server/accounts/store/create-staff");
const { listStaff } = await import("@/server/accounts/store/list-staff");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { Refusal } = await import("@/server/platform/refusal");
const { changeStaffAccess } = await import("@/server/accounts/change-staff-access");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { inviteStaff } = await import("@/server/accounts/invite-staff");
const { acceptLink } = await import("@/server/accounts/accept-link");

const races = 40;
const numbers = Array.from({ length: races }, (_, at) => at);
const owner = (at: number) =>
  ({ email: `owner${at}@agency.org`, name: `Owner ${at}`, role: "owner", passwordHash: "none" }) as const;
const account = { name: "Ann", email: "ann@example.org", password: "correct horse battery" };
const settings = { enabled: true, takenAt: "", duplicates: "fill", dates: "ask" } as const;

/** Runs all at once. Gives the codes of those that were refused; anything else that goes wrong is thrown. */
async function refusedOf(work: readonly Promise<unknown>[]): Promise<string[]> {
  const ends = await Promise.allSettled(work);
  return ends.flatMap((end) => {
    if (end.status === "fulfilled") return [];
    if (end.reason instanceof Refusal) return [end.reason.code];
    throw end.reason;
  });
}
/** All were refused but for one. */
const allButOne = (code: string) => Array.from({ length: races - 1 }, () => code);

afterAll(() => portal.close());

describe("before there is anybody", () => {
  it("one becomes the owner, and a set-up link that is left is of no use", async () => {
    const token = await createLink({ kind: "setup", days: 1 });
    expect(await refusedOf(numbers.map((at) => createFirstOwner(owner(at))))).toEqual(
      allButOne("link_expired"),
    );
    expect(await refusedOf([acceptLink(token, account)])).toEqual(["link_expired"]);
    expect(await listUsers()).toHaveLength(1);
  });
});

describe("of those who make one thing at once", () => {
  beforeAll(() => createTenant({ slug: "ours", name: "Ours", createdBy: "test" }));

  it("one makes the account, whatever the case of its e-mail", async () => {
    const person = { ...owner(7), email: "Twice@agency.org" };
    const email = (at: number) => (at % 2 ? person.email : person.email.toLowerCase());
    expect(await refusedOf(numbers.map((at) => createUser({ ...person, email: email(at) })))).toEqual(
      allButOne("conflict"),
    );
  });

  it("one makes the campaign, and its row", async () => {
    const made = { slug: "twice", name: "Twice", createdBy: "test" };
    expect(await refusedOf(numbers.map(() => createTenant(made)))).toEqual(allButOne("conflict"));
    expect(await refusedOf(numbers.map(() => createTenantRow(row, "Row", "#000000")))).toEqual(
      allButOne("conflict"),
    );
    expect((await listTenants()).map(({ slug }) => slug).sort()).toEqual(["ours", "row", "twice"]);
  });

  it("one is added to the staff", async () => {
    const person = {
      email: "twice@ours.org",
      name: "Twice",
      role: "organizer",
      passwordHash: "none",
    } as const;
    const add = () => writePocket(ours, (pocket) => createStaff(pocket, person));
    expect(await refusedOf(numbers.map(add))).toEqual(allButOne("conflict"));
    expect(await readPocket(ours, listStaff)).toHaveLength(1);
  });

  it("one tag and one field come of many", async () => {
    const ids = numbers.map((at) =>
      PersonId.parse(`00000000-0000-7000-8000-0000000000${String(at).padStart(2, "0")}`),
    );
    await writePocket(ours, async ({ connection }) => {
      for (const id of ids)
        await connection.run(
          `INSERT INTO person (id, created_at, updated_at) VALUES ('${id}', now()::TIMESTAMP, now()::TIMESTAMP)`,
        );
    });
    const editor = { by: "test", at: new Date() };
    const tag = (id: PersonId, at: number) =>
      writePocket(ours, (pocket) => addTag(pocket, id, at % 2 ? "Donor" : "donor", editor));
    expect(await refusedOf(ids.map(tag))).toEqual([]);
    expect(await readPocket(ours, listTags)).toHaveLength(1);
    const shape = { customs: [{ target: "custom:shirt", column: "c0" }] };
    const field = () =>
      writePocket(ours, async (pocket) => {
        const customs = await findCustomColumns(pocket, shape as Parameters<typeof findCustomColumns>[1]);
        return createCustomFields(pocket, customs, new Date());
      });
    expect(await refusedOf(numbers.map(field))).toEqual([]);
    const fields = await readPocket(ours, (pocket) =>
      queryRows(pocket, z.object({ name: z.string() }), "SELECT name FROM custom_field"),
    );
    expect(fields).toEqual([{ name: "shirt" }]);
  });

  it("the last invitation alone works", async () => {
    const email = "late@example.org";
    await refusedOf(numbers.map(() => inviteUser({ email, role: "viewer", createdBy: "test" })));
    const member = { tenantSlug: "ours", name: "test" } as Member;
    await refusedOf(numbers.map(() => inviteStaff(member, { email, role: "organizer" })));
    for (const slug of [null, ours])
      expect((await listInvitations(slug)).filter((link) => link.email === email)).toHaveLength(1);
  });

  it("all can save the same settings", async () => {
    const { id } = await getTenant("ours");
    const saved = numbers.flatMap((at) => [saveInbox(id, settings, "test"), saveDirectAboveRows(ours, at)]);
    expect(await refusedOf(saved)).toEqual([]);
    expect(await getInbox(id)).toMatchObject(settings);
  });
});

describe("two who take each other's role away at once", () => {
  it("leave an owner of the agency", async () => {
    for (const at of numbers) {
      for (const { id } of await listUsers()) await saveUserAccess(id, { role: "owner" });
      const [one, two, ...others] = await listUsers();
      for (const { id } of others) await saveUserAccess(id, { role: "viewer" });
      const change = at % 2 ? ({ disabled: true } as const) : ({ role: "admin" } as const);
      const refused = await refusedOf([one, two].map((user) => saveUserAccess(user?.id ?? "", change)));
      expect(refused).toEqual(["conflict"]);
      const owners = (await listUsers()).filter(({ role, disabledAt }) => role === "owner" && !disabledAt);
      expect(owners).toHaveLength(1);
      for (const { id } of [one, two].flatMap((user) => user ?? []))
        await saveUserAccess(id, { role: "owner", disabled: false });
    }
  });

  it("leave a manager of the campaign, unless the agency does it", async () => {
    await createTenant({ slug: "mutual", name: "Mutual", createdBy: "test" });
    const ids: string[] = [];
    for (const at of [1, 2]) {
      const person = {
        email: `m${at}@mutual.org`,
        name: "M",
        role: "manager",
        passwordHash: "none",
      } as const;
      ids.push(await writePocket(mutual, (pocket) => createStaff(pocket, person)));
    }
    const [one = "", two = ""] = ids;
    const staff = (id: string) => ({ kind: "staff", id, tenantSlug: "mutual" }) as Member;
    const agency = { kind: "user", id: "1", tenantSlug: "mutual" } as Member;
    const managers = async () =>
      (await readPocket(mutual, listStaff)).filter(
        ({ role, disabledAt }) => role === "manager" && disabledAt === null,
      );
    for (const at of numbers) {
      const change = at % 2 ? ({ disabled: true } as const) : ({ role: "organizer" } as const);
      const refused = await refusedOf([
        changeStaffAccess(staff(one), two, change),
        changeStaffAccess(staff(two), one, change),
      ]);
      expect(refused).toEqual(["conflict"]);
      expect(await managers()).toHaveLength(1);
      for (const id of ids) await changeStaffAccess(agency, id, { role: "manager", disabled: false });
    }
    for (const id of ids) await changeStaffAccess(agency, id, { role: "volunteer" });
    expect(await managers()).toEqual([]);
  });
});
