import { foldFirstName } from "@/server/people/store/name-sql";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { lastParts } from "./last-parts";

/**
 * Adds to `linkage_record` what is compared with voters alone: `mid`, the middle name or initial, which lists often put behind the first name;
 * `parts` of the last name. Makes `name_form`: the names that a contact may go by.
 */
export async function createContactNames(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE linkage_record AS
     SELECT f.* REPLACE (
              CASE WHEN contains(f.f, ' ') THEN regexp_replace(f.f, ' [a-z]$', '') ELSE f.f END AS f),
            coalesce(nullif(${foldFirstName("m.value")}, ''),
              CASE WHEN contains(f.f, ' ')
                THEN nullif(regexp_extract(f.f, ' ([^ ]+)$', 1), '') END) AS mid,
            CASE WHEN regexp_matches(p.last_name, '[- ]') THEN ${lastParts("p.last_name")} END AS parts
       FROM linkage_record f JOIN person p ON p.id = f.id
            LEFT JOIN (SELECT person_id, any_value(value) AS value
                         FROM person_custom_field x JOIN custom_field c ON c.id = x.custom_field_id
                        WHERE lower(c.name) = 'middle_name' GROUP BY 1) m ON m.person_id = f.id`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE name_form AS
     WITH first AS (
       SELECT n, f FROM linkage_record WHERE f IS NOT NULL
       UNION SELECT n, split_part(f, ' ', 1) FROM linkage_record WHERE contains(f, ' ')),
     called AS (SELECT n, f FROM first UNION SELECT n, k.b FROM first JOIN nickname k ON k.a = f),
     last AS (
       SELECT n, l FROM linkage_record WHERE l IS NOT NULL
       UNION SELECT n, unnest(parts) FROM linkage_record WHERE parts IS NOT NULL)
     SELECT n, c.f, l.l FROM called c JOIN last l USING (n)`,
  );
}
