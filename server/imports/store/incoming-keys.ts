import { houseNumber } from "@/server/people/store/address-sql";
import type { Shape } from "@/server/people/store/shape";

/** SQL of the key of a last name (`kl`, its key) at a house number and a place; NULL where one isn't known. `of`: "p." of the person's columns. */
export const homeKey = (kl: string, of: string) =>
  `CASE WHEN ${kl} IS NOT NULL AND ${of}address1 IS NOT NULL
     AND (${of}zip IS NOT NULL OR ${of}city IS NOT NULL)
     THEN hash(${kl}, ${houseNumber(`${of}address1`)}, coalesce(${of}zip[1:5], lower(${of}city))) END`;

/** SQL of the key of a last name (`kl`, its key) with a birth date and a ZIP; NULL where one isn't known. */
export const natalKey = (kl: string, of: string) =>
  `CASE WHEN ${kl} IS NOT NULL AND ${of}birth_date IS NOT NULL AND ${of}zip IS NOT NULL
     THEN hash(${kl}, ${of}birth_date, ${of}zip[1:5]) END`;

/** SQL of the addresses of the rows that `which` (SQL) lists. */
export const addressesOf = (shape: Shape, which: string) =>
  `SELECT row, address1, address2 FROM ${shape.rows(["address1", "address2"])} WHERE row IN (${which})`;
