import "server-only";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { openFile } from "@/server/platform/duckdb/open";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import { env, voterLink, votersDir } from "@/server/platform/env";
import { dropOwnFiles } from "./drop-own-files";
import { ownDir } from "./own-dir";
import { pointTo } from "./point-to";
import { releasePath } from "./release-path";
import { voterOrder } from "./voter-columns";

/** SQL that tells a campaign's voters, and of the noted changes those that are its own. */
interface Within {
  voters: string;
  changes: string;
}

/**
 * Gives a campaign a voter file of its own that holds nobody beyond its districts, and leads its link there. `key`: names the districts, so
 * that a file with others is another file.
 */
export async function publishOwnFile(
  slug: Slug,
  version: string,
  key: string,
  within: Within,
): Promise<void> {
  await mkdir(ownDir(), { recursive: true });
  const name = `${slug}.${version}.${key}.db`;
  const file = path.join(ownDir(), name);
  const part = `${file}.part`;
  await rm(part, { force: true });
  const instance = await openFile(part, {
    memoryLimit: "640MB",
    threads: env.threads,
    directories: [votersDir()],
    spillDir: `${part}.tmp`,
  });
  const connection = await instance.connect();
  try {
    const release = { connection };
    await execute(release, `ATTACH ${quoteText(releasePath(version))} AS whole (READ_ONLY)`);
    await execute(release, "SET preserve_insertion_order = true");
    await execute(
      release,
      `CREATE TABLE voter AS SELECT * FROM whole.voter WHERE ${within.voters} ORDER BY ${voterOrder}`,
    );
    await execute(
      release,
      `CREATE TABLE voter_change AS SELECT * FROM whole.voter_change WHERE ${within.changes}`,
    );
    await execute(release, "CREATE TABLE voter_withheld AS SELECT * FROM whole.voter_withheld LIMIT 0");
    await execute(
      release,
      "CREATE TABLE _meta AS SELECT * REPLACE ((SELECT count(*) FROM voter) AS rows) FROM whole._meta",
    );
    await execute(release, "DETACH whole");
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(`${part}.tmp`, { recursive: true, force: true });
  }
  await rename(part, file);
  await pointTo(voterLink(slug), path.relative(path.dirname(voterLink(slug)), file));
  await dropOwnFiles(slug, name);
}
