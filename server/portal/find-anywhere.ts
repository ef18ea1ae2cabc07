import "server-only";
import { contactName } from "@/lib/contacts/contact-name";
import { contactsHref, everyContact } from "@/lib/contacts/contact-query";
import { shorten, shownPlace } from "@/lib/contacts/show-value";
import type { FoundGroup, FoundLink } from "@/lib/platform/found";
import { atLeastStaff } from "@/lib/platform/roles";
import { formatCount, formatDay } from "@/lib/text/format";
import { smartName } from "@/lib/text/smart-case";
import { voterHref, voterName } from "@/lib/voters/show-voter";
import { listContacts } from "@/server/contacts/store/list-contacts";
import { listImports } from "@/server/imports/store/list-imports";
import type { Member } from "@/server/platform/auth/proof";
import { listTenants } from "@/server/platform/manager/tenants";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { findVoters } from "@/server/voters/store/find-voters";
import { listVoters } from "@/server/voters/store/list-voters";

const most = { people: 6, voters: 4, imports: 4, campaigns: 6 } as const;
/** One letter is in nearly every name. */
const leastLetters = 2;
/** Among so many, the newest, a list is looked for by its name. */
const importsLookedAt = 200;

/** Finds contacts, voters, imports and campaigns by words, each as far as the member may see them; without words, what can be undone. */
export async function findAnywhere(member: Member, words: string): Promise<FoundGroup[]> {
  if (words === "") return undoable(member);
  const asked = words.toLowerCase();
  const groups = [
    ...(words.length < leastLetters
      ? []
      : await readPocket(member.tenantSlug, async (pocket) => [
          { label: "People", links: await findPeople(pocket, member, words) },
          { label: "Voters", links: await findAmongVoters(pocket, member, words) },
        ])),
    { label: "Imports", links: await findLists(member, asked) },
    { label: "Campaigns", links: await findCampaigns(member, asked) },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

/** The last import that holds, for those who may undo it. */
async function undoable({ role, tenantSlug, tenantStatus }: Member): Promise<FoundGroup[]> {
  if (tenantStatus !== "active" || !atLeastStaff(role, "organizer")) return [];
  const [last] = await listImports({ tenantSlug, states: ["done"], limit: 1 });
  if (!last) return [];
  const link: FoundLink = {
    label: "Undo the last import",
    href: `/c/${tenantSlug}/imports/${last.id}`,
    icon: "imports",
    note: shorten(last.fileName, 40),
  };
  return [{ label: "Do", links: [link] }];
}

async function findPeople(pocket: Pocket, { tenantSlug }: Member, words: string): Promise<FoundLink[]> {
  const { rows, total } = await listContacts(pocket, { ...everyContact, words, limit: most.people });
  const links = rows.map(
    (row): FoundLink => ({
      label: shorten(smartName(contactName(row)), 80),
      href: `/c/${tenantSlug}/contacts/${row.id}`,
      icon: "contacts",
      note: shownPlace(row),
    }),
  );
  if (total <= rows.length) return links;
  const href = contactsHref(tenantSlug, { words });
  return [...links, { label: `All ${formatCount(total)} contacts with “${shorten(words, 40)}”`, href }];
}

async function findAmongVoters(pocket: Pocket, { tenantSlug }: Member, words: string): Promise<FoundLink[]> {
  if (!findVoters(pocket)) return [];
  const query = { words, filters: {}, precinct: "", score: null, after: null };
  const { rows } = await listVoters(pocket, query, most.voters);
  return rows.map((row) => ({
    label: shorten(smartName(voterName(row)), 80),
    href: voterHref(tenantSlug, row.uid),
    icon: "voters",
    note: row.precinct ?? undefined,
  }));
}

async function findLists({ role, tenantSlug }: Member, asked: string): Promise<FoundLink[]> {
  if (!atLeastStaff(role, "organizer")) return [];
  const lists = await listImports({ tenantSlug, limit: importsLookedAt });
  return lists
    .filter(({ fileName }) => fileName.toLowerCase().includes(asked))
    .slice(0, most.imports)
    .map(({ id, fileName, createdAt }) => ({
      label: shorten(fileName, 80),
      href: `/c/${tenantSlug}/imports/${id}`,
      icon: "imports",
      note: formatDay(createdAt.toISOString().slice(0, 10)),
    }));
}

/** Other campaigns, for the agency's people. */
async function findCampaigns({ kind, tenantSlug }: Member, asked: string): Promise<FoundLink[]> {
  if (kind !== "user") return [];
  return (await listTenants())
    .filter(({ slug, status }) => slug !== tenantSlug && status !== "archived")
    .filter(({ name }) => name.toLowerCase().includes(asked))
    .slice(0, most.campaigns)
    .map(({ slug, name }) => ({ label: shorten(name, 80), href: `/c/${slug}/contacts`, icon: "campaigns" }));
}
