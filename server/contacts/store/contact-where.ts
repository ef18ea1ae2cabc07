import "server-only";
import { z } from "zod";
import type { ContactQuery } from "@/lib/contacts/contact-query";
import { readSearchTerms } from "@/lib/contacts/search-terms";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { filterWhere } from "./filter-sql";
import { searchWhere } from "./search-sql";
import { all, type Where } from "./where";

/** SQL of whether a contact of `person` has every word and passes every filter. */
export async function contactWhere(
  pocket: Pocket,
  { words, filter }: Pick<ContactQuery, "words" | "filter">,
): Promise<Where> {
  const terms = readSearchTerms(words);
  const looksForId = terms.some((term) => (term.kind === "word" ? term.id : term.parts.some(({ id }) => id)));
  const externalIdField = looksForId ? await findExternalIdField(pocket) : null;
  return all([filterWhere(filter), searchWhere(terms, externalIdField)]);
}

async function findExternalIdField(pocket: Pocket): Promise<string | null> {
  const [field] = await queryRows(
    pocket,
    z.object({ id: z.string() }),
    "SELECT id FROM custom_field WHERE lower(name) = 'external_id' LIMIT 1",
  );
  return field?.id ?? null;
}
