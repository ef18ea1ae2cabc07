import "server-only";
import { readFile, readlink, stat } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import { plainScope, scopeKinds, VoterScope, wholeFile } from "@/lib/voters/scope";
import { scoreType } from "@/lib/voters/scores";
import { hasColumn, quoteText } from "@/server/platform/duckdb/query";
import { voterLink, voterScopePath } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import type { Beside } from "@/server/platform/pocket/options";

/** What leads a campaign to the agency's voters: the file behind its link, and the districts that it may see. */
export interface VoterAccess {
  /** Absolute path of the link; null where there is none, or it leads nowhere. */
  file: string | null;
  /** The version of the file; null with it. */
  version: string | null;
  /** Null where it can't be read: nobody is shown then. */
  scope: VoterScope | null;
  /** The campaign gets a file that holds nobody beyond its districts. */
  ownFile: boolean;
}

const Kept = VoterScope.extend({ ownFile: z.boolean().default(false) });

/** Reads where a campaign's voters are now. Districts that can't be read are none at all, never all. */
export async function readVoterAccess(slug: Slug): Promise<VoterAccess> {
  const link = voterLink(slug);
  const [target, led, text] = await Promise.all([
    readlink(link).catch(() => null),
    stat(link).catch(() => null),
    readFile(voterScopePath(slug), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    }),
  ]);
  const there = target !== null && led !== null;
  const { scope, ownFile } = text === null ? { scope: wholeFile, ownFile: false } : readScope(slug, text);
  const file = there && scope ? link : null;
  const version = file && target ? path.basename(target, ".db") : null;
  return { file, version, scope, ownFile };
}

function readScope(slug: Slug, text: string): Pick<VoterAccess, "scope" | "ownFile"> {
  try {
    const { ownFile, ...scope } = Kept.parse(JSON.parse(text));
    return { scope, ownFile };
  } catch (error) {
    log.warn({ err: error, tenant: slug }, "a campaign's districts can't be read: it sees no voters");
    return { scope: null, ownFile: false };
  }
}

/** The voter file as a campaign reads it beside its own data, for the opener of campaigns. */
export async function findVotersBeside(slug: Slug): Promise<Beside> {
  const access = await readVoterAccess(slug);
  return {
    version: access.version,
    key: JSON.stringify(access.scope),
    attach: (connection) => attachVoters(connection, access, slug),
    show: (connection) => showVoters(connection, access.scope),
  };
}

async function attachVoters(
  connection: DuckDBConnection,
  { file, scope }: VoterAccess,
  slug: Slug,
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
 * Makes `voters.voter`, the one relation through which voters are read: those of the campaign's districts (`n`: the place in the file);
 * `voters.change`, what is other than in the release before, of voters who are or were within them; `voters.release`, where all that
 * comes from; and `voters.known`, of which only matching makes use: all voters, and whether they are `within` the districts. Nothing else
 * in the portal names the file itself.
 */
async function showVoters(connection: DuckDBConnection, scope: VoterScope | null): Promise<void> {
  const condition = withinSql(scope);
  // Releases without scores have no column for them.
  const scored = await hasColumn({ connection }, "voter_file", "voter", "scores");
  const shown = `SELECT rowid AS n, *${scored ? "" : `, NULL::${scoreType} AS scores`}`;
  await connection.run(
    `CREATE OR REPLACE VIEW voters.release AS SELECT label, as_of, terms, loaded_at, ${scored ? "scores" : "'[]' AS scores"} FROM voter_file._meta`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.change AS SELECT * FROM (
       SELECT *, NOT is_new AND (${withinSql(scope, "old_")}) AS was_within, NOT is_dropped AND (${withinSql(scope, "new_")}) AS is_within
         FROM voter_file.voter_change) WHERE was_within OR is_within`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.known AS ${shown}, ${condition} AS within FROM voter_file.voter`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.voter AS ${shown} FROM voter_file.voter WHERE ${condition}`,
  );
}

/** SQL of whether a voter is within districts; `prefix`: of the columns that say where it is. */
export function withinSql(scope: VoterScope | null, prefix = ""): string {
  if (scope === null) return "false";
  const plain = plainScope(scope);
  const within = scopeKinds.flatMap(({ kind, column }) =>
    plain[kind].length === 0
      ? []
      : [`coalesce(${prefix}${column} IN (${plain[kind].map(quoteText).join(", ")}), false)`],
  );
  return within.length === 0 ? "true" : within.join(" AND ");
}

/** SQL of whether a noted change is of a voter who is or was within districts. */
export const changesWithin = (scope: VoterScope | null) =>
  `((NOT is_new AND (${withinSql(scope, "old_")})) OR (NOT is_dropped AND (${withinSql(scope, "new_")})))`;
