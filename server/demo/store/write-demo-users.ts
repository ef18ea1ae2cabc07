import { demoUsers } from "@/lib/demo/demo-extras";
import { uuidv7 } from "@/lib/platform/uuid";
import { sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { insertJson } from "./insert-json";

/** Writes the demo's staff, without a password: they can't sign in until they are invited. Gives their ids. */
export async function writeDemoUsers(pocket: Pocket, now: Date): Promise<string[]> {
  const rows = demoUsers.map((user) => ({ id: uuidv7(now.getTime()), ...user }));
  await insertJson(pocket, {
    table: `"user" (id, email, name, role, session_version, created_at, updated_at)`,
    shape: { id: "UUID", email: "VARCHAR", name: "VARCHAR", role: "VARCHAR" },
    rows,
    select: `id, email, name, role, 1, ${sqlTime(now)}, ${sqlTime(now)}`,
  });
  return rows.map(({ id }) => id);
}
