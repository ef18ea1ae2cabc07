import "server-only";
import { z } from "zod";
import { noFilters } from "@/lib/contacts/contact-query";
import { Slug } from "@/lib/platform/tenant";
import { listContacts } from "@/server/contacts/store/list-contacts";
import { command } from "@/server/platform/commands/command";
import { getTenant } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";

const SearchContacts = z.object({
  slug: Slug,
  words: z.string().trim().min(1, "Say what to look for."),
  limit: z.number("--limit is a number.").int().min(1).max(1_000).default(20),
});

/** Finds contacts as the contacts page does: the first of them, and how many there are in all. */
export const searchContactsCommand = command({
  shape: SearchContacts,
  async run({ slug, words, limit }) {
    await getTenant(slug);
    const query = {
      words,
      filters: noFilters,
      sort: "last",
      descending: false,
      cursor: null,
      limit,
    } as const;
    const { rows, total } = await readPocket(slug, (pocket) => listContacts(pocket, query));
    return { total, contacts: rows };
  },
});
