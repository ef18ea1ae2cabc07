import { expect, it } from "vitest";
import { sqlFor } from "./storage";

const sql = "CREATE TABLE t (id UUID /*if compression*/USING COMPRESSION uncompressed/*end*/, name VARCHAR);";

it("SQL has only what the storage can do", () => {
  const lake = { compression: false, indexes: false, rowid: false };
  expect(sqlFor(lake, sql)).toBe("CREATE TABLE t (id UUID , name VARCHAR);");
  expect(sqlFor({ ...lake, compression: true }, sql)).toBe(sql);
  const text = "SELECT 'USING COMPRESSION uncompressed'";
  expect(sqlFor(lake, text)).toBe(text);
});

it("a mark that names nothing is a mistake", () => {
  const lake = { compression: false, indexes: false, rowid: false };
  expect(() => sqlFor(lake, "/*if wings*/x/*end*/")).toThrow("wings");
});
