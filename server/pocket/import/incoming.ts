import { type Bound, execute } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { foldLastName, foldName } from "./name-sql";
import { dearFrom, type Shape } from "./shape";

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

const stored = ["voter_uid", "birth_date", "email", "home_phone", "cell_phone", "address1", "address2"];

/**
 * Makes the temporary table `incoming`: of every row what is needed to tell who it is (kf, kl: folded names; home: the
 * key of its last name and house; ids; phones; e-mail), its problems, and the shape's dear columns. All other values are read
 * anew where they are written, which is faster than to keep them. Gives the shape that reads the dear ones from here.
 */
export async function createIncoming(pocket: Pocket, shape: Shape, values: Bound): Promise<Shape> {
  const { externalId, suffix } = compareColumns(shape);
  const dear = shape.dear.filter((column) => !stored.includes(column));
  const asked = [externalId, suffix, ...dear].filter((column) => column !== null);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE incoming AS
     SELECT row, line, kf, kl, ${stored.join(", ")},
            ${externalId ?? "NULL::VARCHAR"} AS external_id, lower(${suffix ?? "NULL::VARCHAR"}) AS suffix,
            ${homeKey("kl", "")} AS home, problems${dear.map((column) => `, ${column}`).join("")}
       FROM (SELECT *, ${foldName("first_name")} AS kf, ${foldLastName("last_name")} AS kl
               FROM ${shape.rows([...new Set([...compared, ...asked, "problems"])])})`,
    values,
  );
  return dearFrom(shape, "incoming");
}

/** SQL of the key of a last name (`kl`, folded) at a house number and a place; NULL where one isn't known. `of`: "p." of the person's columns. */
export const homeKey = (kl: string, of: string) =>
  `CASE WHEN ${kl} IS NOT NULL AND ${of}address1 IS NOT NULL AND (${of}zip IS NOT NULL OR ${of}city IS NOT NULL)
     THEN hash(${kl}, lower(split_part(${of}address1, ' ', 1)), coalesce(${of}zip[1:5], lower(${of}city))) END`;
