import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound } from "@/server/platform/refusal";

/** Makes sure that there is such a contact. Refuses: not_found. */
export async function requireContact(pocket: Pocket, id: PersonId) {
  const { there } = await queryRow(
    pocket,
    z.object({ there: Count }),
    "SELECT count(*) AS there FROM person WHERE id = $id::UUID",
    { id },
  );
  if (there === 0) throw notFound("That contact");
}
