import { type ContactFilters, unknownValue } from "@/lib/contacts/contact-query";
import { importedId } from "@/lib/platform/uuid";
import { all, type Where } from "./where";

const columns = {
  county: "county",
  district: "congressional_district",
  party: "party",
  source: "source",
} as const;
const lastRow = 0xffff_ffff;

/** The condition that a contact passes every filter. */
export function filterWhere(filters: ContactFilters): Where {
  const parts: Where[] = [];
  for (const name of ["county", "district", "party", "source"] as const) {
    const value = filters[name];
    if (value !== null) parts.push(equals(columns[name], name, value));
  }
  if (filters.support !== null) parts.push(equals("support_level", "support", filters.support, "::TINYINT"));
  if (filters.dnc !== null) parts.push(consentWhere(filters.dnc));
  if (filters.tag !== null) {
    parts.push({
      sql: "id IN (SELECT person_id FROM person_tag WHERE tag_id = $tag::UUID)",
      values: { tag: filters.tag },
    });
  }
  if (filters.import !== null) parts.push(importWhere(filters.import));
  return all(parts);
}

function equals(column: string, name: string, value: string, cast = ""): Where {
  if (value === unknownValue) return { sql: `${column} IS NULL`, values: {} };
  return { sql: `${column} = $${name}${cast}`, values: { [name]: value } };
}

function consentWhere(dnc: string): Where {
  if (dnc === unknownValue) return { sql: "do_not_contact IS NULL", values: {} };
  // Between commas, since "mail" is a part of "email".
  return { sql: "contains(concat(',', do_not_contact, ','), $dnc)", values: { dnc: `,${dnc},` } };
}

/** Contacts that an import made are told by their ids, which it gave: no look into its journal of every row. */
function importWhere(batchId: string): Where {
  return {
    sql: `id BETWEEN $importFirst::UUID AND $importLast::UUID
       OR id IN (SELECT person_id FROM import_change WHERE batch_id = $import::UUID
                          AND kind IN ('field', 'custom', 'tag'))`,
    values: {
      import: batchId,
      importFirst: importedId(batchId, 0),
      importLast: importedId(batchId, lastRow),
    },
  };
}
