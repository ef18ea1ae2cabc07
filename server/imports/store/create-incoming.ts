import { foldFirstName, foldLastName, suffixSql } from "@/server/people/store/name-sql";
import { keyOf } from "@/server/people/store/same-person";
import { costlyFrom, type Shape } from "@/server/people/store/shape";
import { type Bound, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { homeKey, natalKey } from "./incoming-keys";

/** Where the values by which rows are compared are in a shape; NULL where the list has none. */
export interface CompareColumns {
  externalId: string | null;
  suffix: string | null;
  workPhone: string | null;
}

/** Finds the columns of a shape that take part in comparing people. */
export function compareColumns(shape: Shape): CompareColumns {
  const find = (target: string) => shape.customs.find((custom) => custom.target === target)?.column ?? null;
  return { externalId: find("external_id"), suffix: find("suffix"), workPhone: find("work_phone") };
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
  "zip",
  "city",
];

/**
 * Makes the temporary table `incoming`: of every row what is needed to tell who it is, in as little as can be, since it is written and
 * read for every list: kf, the folded first name; phones; birth date; and as numbers (`keyOf`) kl, the last name, voter, mail,
 * home, the last name at its house, and natal, with birth date and ZIP. Besides, its problems and the shape's costly columns. All other values are read
 * anew where they are needed. Gives the shape that reads the costly ones from here.
 */
export async function createIncoming(pocket: Pocket, shape: Shape, values: Bound): Promise<Shape> {
  const { externalId, suffix, workPhone } = compareColumns(shape);
  const asked = [externalId, suffix, workPhone, ...shape.costly].filter((column) => column !== null);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE incoming AS
     SELECT row, line, kf, kl, ${keyOf("voter_uid")} AS voter, ${keyOf("email")} AS mail, home_phone,
            cell_phone, birth_date,
            ${externalId ?? "NULL::VARCHAR"} AS external_id,
            ${workPhone ?? "NULL::VARCHAR"} AS work_phone,
            ${suffixSql(suffix, "last_name")} AS suffix,
            ${homeKey("kl", "")} AS home, ${natalKey("kl", "")} AS natal,
            problems${shape.costly.map((column) => `, ${column}`).join("")}
       FROM (SELECT *, ${foldFirstName("first_name")} AS kf, ${keyOf(foldLastName("last_name"))} AS kl
               FROM ${shape.rows([...new Set([...compared, ...asked, "problems"])])})`,
    values,
  );
  return costlyFrom(shape, "incoming");
}
