// The child of `countInChild` and `migrateInChild`: a damaged file may take its process with it.
import path from "node:path";
import { countTables } from "@/server/platform/duckdb/count-tables";
import { openFile } from "@/server/platform/duckdb/open";
import { migratePocket } from "@/server/platform/pocket/migrate";
import { fileStorage } from "@/server/platform/pocket/storage";

const [file = "", doing] = process.argv.slice(2);
const isMigrated = doing === "migrate";
const instance = await openFile(file, {
  memoryLimit: "512MB",
  threads: 2,
  directories: [],
  spillDir: path.dirname(file),
  readOnly: !isMigrated,
});
if (isMigrated) await migratePocket(instance, fileStorage(), async () => undefined);
const connection = await instance.connect();
const counts = await countTables({ connection });
process.stdout.write(JSON.stringify(counts));
connection.closeSync();
instance.closeSync();
