import { execute, holdsAny } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { contactPrints } from "./contact-prints";
import type { MatchFields } from "./match-fields";

/**
 * Makes the temporary table `changed_contact` of the contacts that were made, changed or removed since their prints were noted; `other`: it
 * may be recognised otherwise than before; and `changed_person`, those of them that are there. Gives whether there are any.
 */
export async function findChanged(pocket: Pocket, fields: MatchFields): Promise<boolean> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE changed_contact AS
     SELECT coalesce(b.id, n.id) AS id, n.who IS DISTINCT FROM b.who AS other
       FROM contact_print b FULL JOIN (${contactPrints(fields)}) n ON n.id = b.id
      WHERE n.whole IS DISTINCT FROM b.whole`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE changed_person AS
     SELECT * FROM person WHERE id IN (SELECT id FROM changed_contact WHERE other)`,
  );
  return holdsAny(pocket, "changed_contact");
}
