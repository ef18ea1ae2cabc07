import "server-only";
import { z } from "zod";
import type { ContactQuery } from "@/lib/contacts/contact-query";
import { Count, queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { contactWhere } from "./contact-where";
import { stepsWhere } from "./filter-sql";

/** Counts, for each step of a filter, the contacts with every word that pass it and all before it: from one scan. */
export async function countSteps(
  pocket: Pocket,
  { words, filter }: Pick<ContactQuery, "words" | "filter">,
): Promise<number[]> {
  if (filter.steps.length === 0) return [];
  const [first, ...later] = stepsWhere(filter);
  if (!first) return [];
  const found = await contactWhere(pocket, { words, filter: { ...filter, steps: [] } });
  const passes = later.map(({ sql }, at) => `(${sql}) AS s${at + 1}`);
  const counts = ["true", ...later.map((_, at) => `s${at + 1}`)].map(
    (__, at, names) => `count(*) FILTER (${names.slice(0, at + 1).join(" AND ")})`,
  );
  const { left } = await queryRow(
    pocket,
    z.object({ left: z.array(Count) }),
    `SELECT [${counts.join(", ")}] AS left
       FROM (SELECT ${["true AS s0", ...passes].join(", ")}
               FROM person WHERE ${found.sql} AND (${first.sql}))`,
    Object.assign({ ...found.values, ...first.values }, ...later.map(({ values }) => values)),
  );
  return left;
}
