import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Housemate = z.object({
  id: PersonId,
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  birthDate: z.string().nullable(),
  supportLevel: z.number().nullable(),
});

interface Home {
  id: PersonId;
  address1: string | null;
  address2: string | null;
  zip: string | null;
}

/**
 * Lists who else is kept at a contact's address, the oldest first: the same lines, whatever their case, in the same five
 * digits of the ZIP. At most twelve; nobody where the address isn't whole.
 */
export async function listHousemates(
  pocket: Pocket,
  { id, address1, address2, zip }: Home,
): Promise<z.infer<typeof Housemate>[]> {
  if (address1 === null || zip === null) return [];
  return queryRows(
    pocket,
    Housemate,
    `SELECT id, first_name AS "firstName", last_name AS "lastName", email,
            birth_date::VARCHAR AS "birthDate", support_level AS "supportLevel"
       FROM person
      WHERE left(zip, 5) = left($zip, 5) AND lower(address1) = lower($address1)
        AND coalesce(lower(address2), '') = lower($address2) AND id <> $id::UUID
      ORDER BY birth_date NULLS LAST, first_name, id LIMIT 12`,
    { id, zip, address1, address2: address2 ?? "" },
  );
}
