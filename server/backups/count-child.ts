// The child of `countInChild`: a damaged file may take its process with it.
import path from "node:path";
import { countTables } from "@/server/platform/duckdb/count-tables";
import { openFile } from "@/server/platform/duckdb/open";

const file = process.argv[2] ?? "";
const instance = await openFile(file, {
  memoryLimit: "512MB",
  threads: 2,
  directories: [],
  spillDir: path.dirname(file),
  readOnly: true,
});
const connection = await instance.connect();
const counts = await countTables({ connection });
process.stdout.write(JSON.stringify(counts));
connection.closeSync();
instance.closeSync();
