import "server-only";
import { readFile, readlink, stat } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { plainScope, scopeKinds, VoterScope, wholeFile } from "@/lib/voters/scope";
import { voterLink, voterScopePath } from "@/server/env";
import { log } from "@/server/log";
import { quoteText } from "@/server/pocket/query";

/** What leads a campaign to the agency's voters: the file behind its link, and the districts that it may see. */
export interface VoterAccess {
  /** Absolute path of the link; null where there is none, or it leads nowhere. */
  file: string | null;
  /** The version of the file; null with it. */
  version: string | null;
  /** Null where it can't be read: nobody is shown then. */
  scope: VoterScope | null;
}

/** Reads where a campaign's voters are now. Districts that can't be read are none at all, never all. */
export async function readVoterAccess(slug: string): Promise<VoterAccess> {
  const link = voterLink(slug);
  const target = await readlink(link).catch(() => null);
  const there = target !== null && (await stat(link).catch(() => null)) !== null;
  const text = await readFile(voterScopePath(slug), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const scope = text === null ? wholeFile : readScope(slug, text);
  const file = there && scope ? link : null;
  return { file, version: file && target ? path.basename(target, ".db") : null, scope };
}

function readScope(slug: string, text: string): VoterScope | null {
  try {
    return VoterScope.parse(JSON.parse(text));
  } catch (error) {
    log.warn({ err: error, tenant: slug }, "a campaign's districts can't be read: it sees no voters");
    return null;
  }
}

/** Attaches the voters to an instance, before it is jailed; for reading alone. Gives whether there are any now. */
export async function attachVoters(
  connection: DuckDBConnection,
  { file, scope }: VoterAccess,
  slug: string,
): Promise<boolean> {
  if (file === null) return false;
  try {
    await connection.run(`ATTACH ${quoteText(file)} AS voter_file (READ_ONLY)`);
    await connection.run("ATTACH ':memory:' AS voters");
    await showVoters(connection, scope);
    return true;
  } catch (error) {
    log.warn({ err: error, tenant: slug }, "a campaign's voter file can't be opened: it works on without");
    return false;
  }
}

/**
 * Makes `voters.voter`, the one relation through which voters are read: those of the campaign's districts; and `voters.known`, of which only `match-voters.ts` makes use: all voters, and whether they are `within` the
 * districts. Nothing else in the portal names the file itself. `n`: the place in the file.
 */
export async function showVoters(connection: DuckDBConnection, scope: VoterScope | null): Promise<void> {
  const plain = plainScope(scope ?? wholeFile);
  const within = scopeKinds.flatMap(({ kind, column }) =>
    plain[kind].length === 0
      ? []
      : [`coalesce(${column} IN (${plain[kind].map(quoteText).join(", ")}), false)`],
  );
  const condition = scope === null ? "false" : within.length === 0 ? "true" : within.join(" AND ");
  const shown = "SELECT rowid AS n, *";
  await connection.run(
    "CREATE OR REPLACE VIEW voters.release AS SELECT label, as_of, terms, loaded_at FROM voter_file._meta",
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.known AS ${shown}, ${condition} AS within FROM voter_file.voter`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.voter AS ${shown} FROM voter_file.voter WHERE ${condition}`,
  );
}

/** Names a scope, so that a change of it is seen. */
export const scopeKey = ({ scope }: VoterAccess) => JSON.stringify(scope);
