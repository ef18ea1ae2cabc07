import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { contactPrints } from "./contact-prints";
import type { MatchFields } from "./match-fields";

/**
 * Notes in the temporary table `contact_print` how every contact is: `who`, of all by which it is recognised, and `whole`, of all that it is.
 * Whatever changes what hangs on a contact notes that on the contact itself (`updated_at`).
 */
export async function notePrints(pocket: Pocket, fields: MatchFields): Promise<void> {
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE contact_print AS ${contactPrints(fields)}`);
}
