import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";

const dir = path.join(import.meta.dirname, "sql");
const names = readdirSync(dir).filter((name) => name.endsWith(".sql"));
const own = "0006_import_state.sql";

it("imports of before are done where their figures were whole, and calls of the API always", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const run = async (name: string) => connection.run(readFileSync(path.join(dir, name), "utf8"));
  for (const name of names.sort().filter((one) => one < own)) await run(name);
  const rows = [
    ["whole.csv", '{"path":"api","because":"500 rows","figures":{}}'],
    ["half.csv", '{"figures":{}}'],
    ["broken.csv", "{"],
    ["API: nightly", '{"figures":{}}'],
  ];
  for (const [file, figures] of rows)
    await connection.run(
      `INSERT INTO import_batch (id, file_name, path, duplicates, figures, applied_by, applied_at)
       VALUES (uuid(), $file, 'api', 'fill', $figures, 'test', now()::TIMESTAMP)`,
      { file: file ?? "", figures: figures ?? "" },
    );
  await run(own);
  const reader = await connection.runAndReadAll("SELECT file_name, state FROM import_batch ORDER BY ALL");
  expect(reader.getRows()).toEqual([
    ["API: nightly", "done"],
    ["broken.csv", "writing"],
    ["half.csv", "writing"],
    ["whole.csv", "done"],
  ]);
  connection.closeSync();
  instance.closeSync();
});
