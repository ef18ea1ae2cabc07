import "server-only";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Slug } from "@/lib/platform/tenant";
import type { VoterScope } from "@/lib/voters/scope";
import { scoreType } from "@/lib/voters/scores";
import { hasColumn, quoteText } from "@/server/platform/duckdb/query";
import { log } from "@/server/platform/log";
import type { Beside } from "@/server/platform/pocket/options";
import { readVoterAccess, type VoterAccess } from "./read-voter-access";
import { withinSql } from "./within-sql";

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
    `CREATE OR REPLACE VIEW voters.release AS
     SELECT label, as_of, terms, loaded_at, ${scored ? "scores" : "'[]' AS scores"} FROM voter_file._meta`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.change AS SELECT * FROM (
       SELECT *, NOT is_new AND (${withinSql(scope, "old_")}) AS was_within,
              NOT is_dropped AND (${withinSql(scope, "new_")}) AS is_within
         FROM voter_file.voter_change)
      WHERE was_within OR is_within`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.known AS ${shown}, ${condition} AS within FROM voter_file.voter`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW voters.voter AS ${shown} FROM voter_file.voter WHERE ${condition}`,
  );
}
