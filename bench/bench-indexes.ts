import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import { execute, queryRow } from "@/server/platform/duckdb/query";
import { env } from "@/server/platform/env";
import { holdPocket, readPocket } from "@/server/platform/pocket/use";
import { newCampaign, sizeOf, timeWhole } from "./campaign";
import { type BenchResult, median, timed } from "./measure";

const lookUps = 20;

interface Index {
  name: string;
  table: string;
  columns: string;
  sql: string;
}

/**
 * What each of the eight indexes, which the description that the project starts from recommends, costs and brings: the load of `file`
 * into an empty campaign, the size of its file, and one look-up by the index's columns, each beside the same without it.
 */
export async function benchIndexes(file: string, rows: number): Promise<BenchResult[]> {
  const indexes = await readIndexes();
  const plain = await measure(file, null, indexes);
  const results: BenchResult[] = [];
  for (const [k, index] of indexes.entries()) {
    const indexed = await measure(file, index, [index]);
    const beside = (
      what: string,
      unit: BenchResult["unit"],
      value: number,
      without: number,
    ): BenchResult => ({
      name: `${index.name}/${what}`,
      rows,
      base: "without",
      unit,
      medianMs: value,
      rawMs: without,
      ratio: value / without,
      goal: null,
      ok: true,
    });
    results.push(
      beside("load", "ms", indexed.loadMs, plain.loadMs),
      beside("size", "KB", indexed.bytes / 1024, plain.bytes / 1024),
      beside("look-up", "ms", indexed.lookUpMs[0] ?? 0, plain.lookUpMs[k] ?? 0),
    );
  }
  return results;
}

async function readIndexes(): Promise<Index[]> {
  const text = await readFile(
    path.join(env.rootDir, "server", "platform", "pocket", "sql", "optional", "add_person_indexes.sql"),
    "utf8",
  );
  return [...text.matchAll(/^CREATE INDEX IF NOT EXISTS (\w+) ON (\w+)\((.+)\);$/gm)].map(
    ([sql, name = "", table = "", columns = ""]) => ({ sql, name, table, columns }),
  );
}

/** Loads the list with one index or none, and looks contacts up by the columns of `lookedUp`. */
async function measure(file: string, index: Index | null, lookedUp: readonly Index[]) {
  const slug = await newCampaign();
  if (index)
    await holdPocket(slug, { what: "An index", by: "bench" }, (pocket) => execute(pocket, index.sql));
  const loadMs = await timeWhole(slug, file);
  const lookUpMs: number[] = [];
  for (const { table, columns } of lookedUp) lookUpMs.push(await timeLookUp(slug, table, columns));
  return { loadMs, bytes: await sizeOf(slug), lookUpMs };
}

function timeLookUp(slug: Slug, table: string, columns: string): Promise<number> {
  const names = columns.split(", ");
  const all = names.map((name) => `${name} IS NOT NULL`).join(" AND ");
  return readPocket(slug, async (pocket) => {
    const { wanted } = await queryRow(
      pocket,
      z.object({ wanted: z.array(z.string()) }),
      `SELECT [${names.map((name) => `${name}::VARCHAR`).join(", ")}] AS wanted FROM ${table} WHERE ${all} LIMIT 1 OFFSET 7000`,
    );
    const where = names
      .map((name, k) => `${name} = '${(wanted[k] ?? "").replaceAll("'", "''")}'`)
      .join(" AND ");
    const times: number[] = [];
    for (let round = 0; round < lookUps; round++) {
      times.push(await timed(() => pocket.connection.runAndReadAll(`SELECT * FROM ${table} WHERE ${where}`)));
    }
    return median(times);
  });
}
