import { DuckDBConnection } from "@duckdb/node-api";

// A campaign whose data lies in a lake has no keys, indexes, compression or numbers of rows: here whatever asks for any fails.
const only = [
  /\browid\b/i,
  /\bfile_row_number\b/i,
  /\bON\s+CONFLICT\b/i,
  /\bINSERT\s+OR\s+(REPLACE|IGNORE)\b/i,
  /\b(PRIMARY|FOREIGN)\s+KEY\b/i,
  /\bUNIQUE\s*\(/i,
  /\bCREATE\s+(UNIQUE\s+)?INDEX\b/i,
  /\bUSING\s+COMPRESSION\b/i,
  /\b(SEQUENCE|nextval)\b/i,
];
/** The voter file beside it is a file of ours, wherever the campaign's own data lies. */
const ofVoterFile = /\bvoter_file\./;

function refuse(sql: string): void {
  const found = ofVoterFile.test(sql) ? undefined : only.find((pattern) => pattern.test(sql));
  if (found) throw new Error(`A lake can't do this (${found.source}): ${sql}`);
}

const methods = DuckDBConnection.prototype as unknown as Record<string, unknown>;
for (const name of Object.getOwnPropertyNames(methods)) {
  const { value } = Object.getOwnPropertyDescriptor(methods, name) ?? {};
  if (typeof value !== "function" || name === "constructor") continue;
  methods[name] = function (this: DuckDBConnection, ...args: unknown[]) {
    if (typeof args[0] === "string") refuse(args[0]);
    return value.apply(this, args);
  };
}
