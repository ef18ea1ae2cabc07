import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("migrate");
const { manager } = await import("./client");
afterAll(() => portal.close());

const types: Record<string, string> = {
  Boolean: "BOOLEAN",
  String: "TEXT",
  Int: "INTEGER",
  BigInt: "BIGINT",
  DateTime: "DATETIME",
};

/** The tables that prisma/schema.prisma describes: column → type and whether it must have a value. */
function schemaTables() {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const models = [...schema.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].map(([, body = ""]) => body);
  return new Map(
    models.map((body) => {
      const columns = body.split("\n").flatMap((line) => {
        const [, field = "", type = "", optional] = /^\s+(\w+)\s+(\w+)(\?)?(?:\s|$)/.exec(line) ?? [];
        const sql = types[type];
        if (!sql || line.trim().startsWith("@@")) return [];
        const name = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field;
        return [[name, { type: sql, required: optional === undefined }] as const];
      });
      return [/@@map\("(\w+)"\)/.exec(body)?.[1] ?? "", Object.fromEntries(columns)] as const;
    }),
  );
}

describe("the migrations of manager.db", () => {
  it.each([...schemaTables()])("make %s as the schema has it", async (table, columns) => {
    const db = await manager();
    const rows = await db.$queryRawUnsafe<{ name: string; type: string; notnull: bigint }[]>(
      `PRAGMA table_info("${table}")`,
    );
    const made = Object.fromEntries(
      rows.map(({ name, type, notnull }) => [name, { type, required: Number(notnull) === 1 }]),
    );
    expect(made).toEqual(columns);
  });

  it("turn on WAL and foreign keys", async () => {
    const db = await manager();
    expect(await db.$queryRawUnsafe("PRAGMA journal_mode")).toMatchObject([{ journal_mode: "wal" }]);
    expect(await db.$queryRawUnsafe("PRAGMA foreign_keys")).toMatchObject([
      { foreign_keys: expect.anything() },
    ]);
    await expect(
      db.importJob.create({
        data: { id: "x", tenantId: "nobody", state: "done", fileName: "x", createdBy: "x" },
      }),
    ).rejects.toThrow(/foreign key/i);
  });

  it("hold the ten tables that the project starts from", () => {
    const names = [
      "tenants",
      "tenant_configs",
      "tenant_themes",
      "users",
      "deployments",
      "ai_analyses",
      "theme_suggestions",
      "logs",
      "port_allocations",
      "import_jobs",
    ];
    expect([...schemaTables().keys()]).toEqual(expect.arrayContaining(names));
  });
});
