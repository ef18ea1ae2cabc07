import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainCell, plainCellSql, unplainCellSql } from "./plain-cell";

const cells: [text: string, plain: string][] = [
  ["=1+1", "'=1+1"],
  ["+44 20 7946 0958", "'+44 20 7946 0958"],
  ["-5 Sublevel Rd", "'-5 Sublevel Rd"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1+1", "'\t=1+1"],
  ["\r=1+1", "'\r=1+1"],
  ["=", "'="],
  ["", ""],
  ["Ann", "Ann"],
  ["a=1", "a=1"],
  [" =1+1", " =1+1"],
  ["'=1+1", "'=1+1"],
  ["\n=1+1", "\n=1+1"],
  ["＝1+1", "＝1+1"],
  ["𝟙=1", "𝟙=1"],
];

describe("a cell", () => {
  let duckdb: DuckDBInstance;
  beforeAll(async () => {
    duckdb = await DuckDBInstance.create(":memory:");
  });
  afterAll(() => duckdb.closeSync());

  async function inSql(text: string | null, sql = plainCellSql("cell")): Promise<unknown> {
    const connection = await duckdb.connect();
    try {
      const read = await connection.runAndReadAll(`SELECT ${sql} FROM (SELECT $text::VARCHAR AS cell)`, {
        text,
      });
      return read.getRows()[0]?.[0];
    } finally {
      connection.closeSync();
    }
  }

  it.each(cells)("%j leaves as %j, by both hands", async (text, plain) => {
    expect(plainCell(text)).toBe(plain);
    expect(await inSql(text)).toBe(plain);
  });

  it.each(cells.filter(([text]) => text.trim() === text && !text.startsWith("'")))(
    "%j is the same once it is read again",
    async (text) => {
      expect(await inSql(plainCell(text), unplainCellSql("cell"))).toBe(text);
    },
  );

  it("keeps an apostrophe that guards nothing", async () => {
    expect(await inSql("'tis so", unplainCellSql("cell"))).toBe("'tis so");
  });

  it("that holds nothing stays so", async () => {
    expect(await inSql(null)).toBeNull();
  });
});
