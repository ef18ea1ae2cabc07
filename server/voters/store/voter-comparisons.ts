import { comparisons } from "@/server/linking/store/compare";

/** Of a birth date on one side and a year on the other the year is compared. */
const birthByYear = (sql: string) =>
  `CASE WHEN a.born IS NOT NULL AND b.born IS NULL AND b.year IS NOT NULL
     THEN CASE WHEN year(a.born) = b.year THEN 3
               WHEN abs(year(a.born) - b.year) = 1 THEN 2 ELSE 1 END
     ELSE ${sql} END`;

/** A house of more voters is one of flats. */
const mostAtHouse = 30;

/** Who goes by the middle name, as the voter file has it. */
const firstByMiddle = (sql: string) =>
  `CASE WHEN a.f <> b.f AND length(a.f) > 1 AND a.f = b.mid THEN 4 ELSE ${sql} END`;
/** One of two last names, as after a wedding. */
const lastByPart = (sql: string) =>
  `CASE WHEN a.l <> b.l AND list_has_any(coalesce(a.parts, [a.l]), coalesce(b.parts, [b.l])) THEN 3
     ELSE ${sql} END`;

/** In a building of many doors the flat counts; where one of them doesn't say it, the address says nothing. */
const homeByFlat = (sql: string) =>
  `CASE WHEN a.address = b.address AND b.at_house > ${mostAtHouse} AND a.unit IS DISTINCT FROM b.unit
     THEN CASE WHEN coalesce(a.unit <> b.unit, false) THEN 1 ELSE 0 END
     ELSE ${sql} END`;

/** Who moved lives in another place, too: where addresses tell it, places don't tell it once more. */
const placeBesideHome = (sql: string) =>
  `CASE WHEN a.address IS NOT NULL AND b.address IS NOT NULL
          AND coalesce(a.zip <> b.zip, true) AND coalesce(a.city <> b.city, true) THEN 0
     ELSE ${sql} END`;

const otherwise: Readonly<Record<string, (sql: string) => string>> = {
  birth: birthByYear,
  first: firstByMiddle,
  last: lastByPart,
  address: homeByFlat,
  place: placeBesideHome,
};
/** How a contact (`a`) and a voter (`b`) are compared: as two contacts are, and with what only a voter file tells. */
export const voterComparisons = comparisons.map((one) => ({
  ...one,
  sql: otherwise[one.name]?.(one.sql) ?? one.sql,
}));

/**
 * SQL of how many times likelier what stands beside the names makes it that contact `x` and voter `y` are one: a suffix that both have, or one has (a list
 * leaves it out more often than it makes one up), and middle names or initials.
 */
export const besideNames = `CASE WHEN x.suffix = y.suffix THEN 6
       WHEN x.suffix IS NOT NULL AND y.suffix IS NULL THEN 0.05
       WHEN y.suffix IS NOT NULL AND x.suffix IS NULL THEN 0.4 ELSE 1 END
  * CASE WHEN x.mid IS NULL OR y.mid IS NULL OR x.f = y.mid THEN 1
         WHEN left(x.mid, 1) <> left(y.mid, 1) THEN 0.05
         WHEN x.mid = y.mid AND length(x.mid) > 1 THEN 20
         WHEN length(x.mid) > 1 AND length(y.mid) > 1 THEN 0.2 ELSE 4 END`;

/** Another last name without a birthday or an e-mail of one's own is a neighbour's more often than a married one's. */
export const renamed = "CASE WHEN s.last = 1 AND s.birth < 3 AND s.email < 3 THEN 0.02 ELSE 1 END";
