import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { matchHeaders } from "./match-headers";
import { profileColumn } from "./profile-column";

const shared = path.resolve(import.meta.dirname, "../../../../shared");
const corpus = path.join(shared, "data/a-header-mapping");
const scorer = path.join(shared, "score/score-mapping.mjs");
const isThere = existsSync(corpus) && existsSync(scorer);

interface Scorer {
  loadGold(dir: string): Record<string, { columns: { header: string }[] }>;
  scoreAll(
    golds: unknown,
    predictions: unknown,
  ): { micro: { f1: number; harmful: number; collisions: number }; perfectSets: number; nSets: number };
}

/** The records of a small well-formed CSV file. */
function readCsv(text: string, delimiter: string): string[][] {
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\n${delimiter === "|" ? "\\|" : delimiter}]*))(${delimiter === "|" ? "\\|" : delimiter}|\\r?\\n|$)`,
    "gu",
  );
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = "", end] of text.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain.replace(/\r$/u, ""));
    if (end === "" || whole === "") break;
    if (end?.endsWith("\n")) rows.push([]);
  }
  return rows;
}

function columnsOf(file: string, count: number) {
  const text = readFileSync(path.join(corpus, "files", file), "utf8").replace(/^\uFEFF/u, "");
  const tables = [",", "\t", "|", ";"].map((delimiter) => readCsv(text, delimiter));
  const rows = tables.find((table) => table.some((row) => row.length === count)) ?? [];
  const header = rows.findIndex((row) => row.length === count);
  return Array.from({ length: count }, (_, at) => ({
    header: rows[header]?.[at] ?? "",
    profile: profileColumn(rows.slice(header + 1).map((row) => row[at] ?? "")),
  }));
}

test.skipIf(!isThere)(
  `the header corpus (${isThere ? corpus : "not on this machine: skipped"}) is mapped without harm`,
  async () => {
    const { loadGold, scoreAll } = (await import(pathToFileURL(scorer).href)) as Scorer;
    const golds = loadGold(corpus);
    const predictions = Object.fromEntries(
      Object.entries(golds).map(([file, gold]) => [
        file,
        matchHeaders(columnsOf(file, gold.columns.length)).map(({ target }) => target),
      ]),
    );
    const { micro, perfectSets, nSets } = scoreAll(golds, predictions);
    expect(micro.harmful).toBe(0);
    expect(micro.collisions).toBe(0);
    expect(micro.f1).toBeGreaterThanOrEqual(0.99);
    expect(perfectSets / nSets).toBeGreaterThanOrEqual(0.95);
  },
);
