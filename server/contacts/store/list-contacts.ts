import "server-only";
import { z } from "zod";
import type { ContactQuery } from "@/lib/contacts/contact-query";
import type { ContactRow } from "@/lib/contacts/contact-row";
import type { ContactCursor } from "@/lib/contacts/cursor";
import { PersonId } from "@/lib/people/person-id";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { contactWhere } from "./contact-where";
import { countContacts } from "./count-contacts";
import { contactOrder, seekWhere } from "./sort-sql";

const Row = z.object({
  id: PersonId,
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  cellPhone: z.string().nullable(),
  homePhone: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  party: z.string().nullable(),
  supportLevel: z.number().nullable(),
  doNotContact: z.string().nullable(),
});

const Found = Row.extend({ total: Count, keys: z.array(z.string()) });

/** A page of contacts. rank: how many come before its first. total: how many there are on all pages. */
export interface ContactPage {
  rows: ContactRow[];
  total: number;
  rank: number;
  previous: ContactCursor | null;
  next: ContactCursor | null;
}

type ListContacts = ContactQuery & { limit: number };

/**
 * Finds the contacts that have every word and pass every filter: one page of them, and how many there are in all, from
 * one scan of `person`. Names in any order, parts of phones with or without punctuation, parts of e-mails and ids; case and
 * accents don't count. Pages are sought by sort keys and id, so that each contact is on exactly one.
 */
export async function listContacts(pocket: Pocket, query: ListContacts): Promise<ContactPage> {
  const { sort, descending, limit } = query;
  const where = await contactWhere(pocket, query);
  const order = contactOrder(sort, descending);
  const seek = query.cursor && seekWhere(sort, descending, query.cursor);
  const cursor = seek ? query.cursor : null;
  const back = cursor?.side === "before";
  // A row is found again by its number without a look at every id.
  const place = pocket.storage.rowid ? "rowid" : "id";
  const found = await queryRows(
    pocket,
    Found,
    `WITH hits AS MATERIALIZED (SELECT ${place} AS place, id, ${order.columns} FROM person
       WHERE ${where.sql}),
       page AS MATERIALIZED (SELECT * FROM hits WHERE ${seek?.sql ?? "true"}
                              ORDER BY ${order.by(back ? "backward" : "forward", "hits")}
                              LIMIT ${Math.trunc(limit) + 1})
     SELECT (SELECT count(*) FROM hits) AS total, p.id, p.first_name AS "firstName",
            p.last_name AS "lastName", p.email,
            p.cell_phone::VARCHAR AS "cellPhone", p.home_phone::VARCHAR AS "homePhone",
            p.city, p.state, p.party,
            p.support_level AS "supportLevel", p.do_not_contact AS "doNotContact",
            [${order.names.map((name) => `page.${name}::VARCHAR`).join(", ")}] AS keys
       FROM page JOIN person p ON p.${place} = page.place
      ORDER BY ${order.by("forward", "page")}`,
    { ...where.values, ...seek?.values },
  );
  const more = found.length > limit;
  const rows = back ? found.slice(more ? 1 : 0) : found.slice(0, limit);
  const total = found[0]?.total ?? (cursor ? await countContacts(pocket, query) : 0);
  return {
    ...neighbours(rows, query, cursor, more),
    rows: rows.map(({ total: _, keys: __, ...row }) => row),
    total,
  };
}

function neighbours(
  rows: readonly z.infer<typeof Found>[],
  { sort }: ContactQuery,
  cursor: ContactCursor | null,
  more: boolean,
): Pick<ContactPage, "rank" | "previous" | "next"> {
  const back = cursor?.side === "before";
  const counted = back ? Math.max(0, cursor.rank - rows.length) : (cursor?.rank ?? 0);
  const rank = back && !more ? 0 : counted;
  const numeric = (k: number) => (sort === "newest" || sort === "support") && k === 0;
  const at = (side: "after" | "before"): ContactCursor | null => {
    const row = rows.at(side === "after" ? -1 : 0);
    if (!row) return null;
    const keys = row.keys.map((key, k) => (numeric(k) ? Number(key) : key));
    return { side, keys, id: row.id, rank: side === "after" ? rank + rows.length : rank };
  };
  return {
    rank,
    previous: (back ? more : cursor !== null) ? at("before") : null,
    next: (back ? cursor !== null : more) ? at("after") : null,
  };
}
