import { type Bound, execute } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { foldName } from "./name-sql";
import type { Shape } from "./shape";

/** Where the values by which rows are compared are in a shape; NULL where the list has none. */
export interface CompareColumns {
  externalId: string | null;
  suffix: string | null;
}

/** Finds the columns of a shape that take part in comparing people. */
export function compareColumns(shape: Shape): CompareColumns {
  const find = (target: string) => shape.customs.find((custom) => custom.target === target)?.column ?? null;
  return { externalId: find("external_id"), suffix: find("suffix") };
}

const compared = [
  "first_name",
  "last_name",
  "voter_uid",
  "birth_date",
  "email",
  "home_phone",
  "cell_phone",
  "address1",
  "address2",
  "zip",
  "city",
];

/**
 * Makes the temporary table `incoming`: of every row what is needed to tell who it is (kf, kl: folded names; house and
 * place of the address; ids; phones; e-mail), and its problems. All other values are read anew where they are written,
 * which is faster than to keep them.
 */
export async function createIncoming(pocket: Pocket, shape: Shape, values: Bound) {
  const { externalId, suffix } = compareColumns(shape);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE incoming AS
     SELECT row, line, ${foldName("first_name")} AS kf, replace(${foldName("last_name")}, ' ', '') AS kl,
            voter_uid, ${externalId ?? "NULL::VARCHAR"} AS external_id, lower(${suffix ?? "NULL::VARCHAR"}) AS suffix,
            birth_date, email, home_phone, cell_phone, address1, address2,
            lower(split_part(address1, ' ', 1)) AS house, coalesce(zip[1:5], lower(city)) AS place, problems
       FROM ${shape.rows([...compared, ...[externalId, suffix].filter((column) => column !== null), "problems"])}`,
    values,
  );
}
