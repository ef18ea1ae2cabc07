import { rm } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { quoteText } from "@/server/platform/duckdb/query";
import { headers } from "./lists";
import { timed } from "./measure";

const columns = headers.map((header) => `'${header}': 'VARCHAR'`).join(", ");
const readCsv = (file: string) =>
  `read_csv(${quoteText(file)}, header = true, auto_detect = false, delim = ',', quote = '"', columns = {${columns}})`;

/** Runs statements in a new database file with two threads and 2 GB, and times them. */
async function inNewFile(
  dir: string,
  before: readonly string[],
  measured: readonly string[],
): Promise<number> {
  const file = path.join(dir, "raw.db");
  await rm(file, { force: true });
  const instance = await DuckDBInstance.create(file, {
    threads: "2",
    memory_limit: "2GB",
    preserve_insertion_order: "false",
  });
  const connection = await instance.connect();
  for (const sql of before) await connection.run(sql);
  const ms = await timed(async () => {
    for (const sql of measured) await connection.run(sql);
  });
  connection.closeSync();
  instance.closeSync();
  await rm(file, { force: true });
  return ms;
}

/** RAW: what the machine can do at all. The file as text into a new table, checkpointed. */
export const timeRaw = (dir: string, file: string) =>
  inNewFile(dir, [], [`CREATE TABLE t AS SELECT * FROM ${readCsv(file)}`, "CHECKPOINT"]);

/** The bulk insert that the project starts from (Option B): a temporary table, then an insert, no duplicate check. */
export const timeOptionB = (dir: string, file: string) =>
  inNewFile(
    dir,
    [`CREATE TABLE person (${headers.map((header) => `"${header}" VARCHAR`).join(", ")})`],
    [
      `CREATE TEMP TABLE incoming AS SELECT * FROM ${readCsv(file)}`,
      "INSERT INTO person SELECT * FROM incoming",
      "CHECKPOINT",
    ],
  );

/** The row-by-row way that it starts from (Option A): three look-ups and an insert a row, no index, onto `existing`. */
export async function timeOptionA(
  dir: string,
  existing: string,
  file: string,
  rows: number,
): Promise<number> {
  const database = path.join(dir, "option-a.db");
  await rm(database, { force: true });
  const instance = await DuckDBInstance.create(database, { threads: "2", memory_limit: "2GB" });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE person AS SELECT * FROM ${readCsv(existing)}`);
  const incoming = await connection.runAndReadAll(
    `SELECT email, cell_phone, home_phone FROM ${readCsv(file)} LIMIT ${rows}`,
  );
  const ms = await timed(async () => {
    for (const [email, cell, home] of incoming.getRows()) {
      const checks = [
        ["email", email],
        ["cell_phone", cell],
        ["home_phone", home],
      ] as const;
      for (const [column, value] of checks) {
        await connection.runAndReadAll(`SELECT voter_id FROM person WHERE ${column} = $value`, {
          value: value ?? null,
        });
      }
      await connection.run(
        "INSERT INTO person (email, cell_phone, home_phone) VALUES ($email, $cell, $home)",
        {
          email: email ?? null,
          cell: cell ?? null,
          home: home ?? null,
        },
      );
    }
  });
  connection.closeSync();
  instance.closeSync();
  await rm(database, { force: true });
  return ms;
}
