import "server-only";
import { z } from "zod";
import { type FacetName, type Facets, facetNames } from "@/lib/contacts/facets";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Facet = z.object({ value: z.string().nullable(), label: z.string().nullable(), contacts: Count });

/** Of a column with more values than this, the most frequent are offered. */
const mostValues = 500;

const plain = (column: string) =>
  `SELECT ${column}::VARCHAR AS value, NULL AS label, count(*) AS contacts FROM person GROUP BY ALL`;

const sources: Record<FacetName, string> = {
  county: plain("county"),
  district: plain("congressional_district"),
  party: plain("party"),
  support: plain("support_level"),
  source: plain("source"),
  dnc: `SELECT value, NULL AS label, sum(contacts)::BIGINT AS contacts
          FROM (SELECT unnest(coalesce(string_split(do_not_contact, ','), [NULL])) AS value, contacts
                  FROM (SELECT do_not_contact, count(*) AS contacts FROM person GROUP BY ALL)) GROUP BY ALL`,
  tag: `SELECT t.id::VARCHAR AS value, t.name AS label, coalesce(n.contacts, 0) AS contacts
          FROM tag t
          LEFT JOIN (SELECT tag_id, count(*) AS contacts FROM person_tag GROUP BY tag_id) n
            ON n.tag_id = t.id`,
};

const cache = new Map<string, { state: string; facets: Facets }>();

const mostCampaigns = 50;

/** The values that contacts can be filtered by, with how many have each: of the whole campaign, most frequent first. */
export async function listFacets(pocket: Pocket): Promise<Facets> {
  const { slug, state } = pocket;
  const known = cache.get(slug);
  if (known?.state === state) return known.facets;
  const parts = facetNames.map(
    (name) =>
      `(SELECT '${name}' AS facet, * FROM (${sources[name]}) ORDER BY contacts DESC, label, value
         LIMIT ${mostValues})`,
  );
  const rows = await queryRows(
    pocket,
    Facet.extend({ facet: z.enum(facetNames) }),
    `SELECT * FROM (${parts.join(" UNION ALL ")}) ORDER BY contacts DESC, label, value`,
  );
  const of = (name: FacetName) =>
    rows.filter(({ facet }) => facet === name).map(({ facet: _, ...row }) => row);
  const facets = Object.fromEntries(facetNames.map((name) => [name, of(name)])) as Facets;
  cache.delete(slug);
  cache.set(slug, { state, facets });
  for (const oldest of [...cache.keys()].slice(0, -mostCampaigns)) cache.delete(oldest);
  return facets;
}
