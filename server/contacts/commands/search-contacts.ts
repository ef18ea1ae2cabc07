import "server-only";
import { z } from "zod";
import { everyContact } from "@/lib/contacts/contact-query";
import { Slug } from "@/lib/platform/tenant";
import { requireFilter } from "@/server/contacts/require-filter";
import { listContacts } from "@/server/contacts/store/list-contacts";
import { command } from "@/server/platform/commands/command";
import { getTenant } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";

const SearchContacts = z
  .object({
    slug: Slug,
    words: z.string().trim(),
    /** As in the address of the contacts page: `county=Delaware&support_level=1,2`. */
    filter: z.string().optional(),
    limit: z.number("--limit is a number.").int().min(1).max(1_000).default(20),
  })
  .refine(({ words, filter }) => words !== "" || filter !== undefined, "Say what to look for.");

/** Finds contacts as the contacts page does: the first of them, and how many there are in all. */
export const searchContactsCommand = command({
  shape: SearchContacts,
  async run({ slug, words, filter, limit }) {
    const query = { ...everyContact, words, filter: requireFilter(filter), limit };
    await getTenant(slug);
    const { rows, total } = await readPocket(slug, (pocket) => listContacts(pocket, query));
    return { total, contacts: rows };
  },
});
