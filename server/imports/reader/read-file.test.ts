import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { env } from "@/server/platform/env";
import { workbookOf } from "@/server/platform/testing/zip";
import { readFile } from "./read-file";

const folder = mkdtempSync(path.join(tmpdir(), "read-file-"));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file that is to be read into a folder of its own. */
function requestFor(content: string | Buffer, name = "list.csv") {
  const outDir = path.join(folder, String(count++));
  mkdirSync(outDir);
  const source = path.join(outDir, "original");
  writeFileSync(source, content);
  return { source, name, outDir };
}

const people = "name,email\nAnn,a@x.org\n";
const filesOf = ({ outDir }: { outDir: string }) => readdirSync(outDir).sort();
const kept = ["original", "reading.json", "staged.parquet", "unreadable.ndjson"];

/** Rows that take so long to read that there is time to stop. */
const manyRows = () => `name,email\n${"Ann,a@x.org\n".repeat(2_000_000)}`;

/** A workbook of a few kilobytes whose cells all show one long text. */
function bomb() {
  const shared = `<si><t>${"x".repeat(9_000)}</t></si>`;
  return workbookOf([{ name: "S", rows: '<row><c t="s"><v>0</v></c></row>'.repeat(1_000_000) }], { shared });
}

describe("a list that is read in a child process", () => {
  it("tells how far it is, and leaves its rows, those that can't be read, and what it is", async () => {
    const phases: string[] = [];
    const request = requestFor(people);
    const answer = await readFile(request, { onProgress: (progress) => phases.push(progress.phase) });
    expect(answer).toMatchObject({ reading: { rows: 1, headerLine: 1, delimiter: "," } });
    expect(phases).toContain("detect");
    expect(filesOf(request)).toEqual(kept);
  });

  it.each([
    ["no script of it was made", () => null],
    ["the script is gone", () => path.join(folder, "gone.mjs")],
  ])("is read by the program's sources where %s", async (_why, reader) => {
    const made = env.reader;
    onTestFinished(() => {
      env.reader = made;
    });
    env.reader = reader();
    const request = requestFor(people);
    expect(await readFile(request)).toMatchObject({ reading: { rows: 1 } });
    expect(filesOf(request)).toEqual(kept);
  });

  it("hands a refusal back in the child's words, and leaves nothing", async () => {
    const request = requestFor("");
    expect(await readFile(request)).toMatchObject({ refused: { code: "empty_file" } });
    expect(filesOf(request)).toEqual(["original"]);
  });

  it("answers a crash with a plain sentence, and leaves nothing", async () => {
    const request = requestFor(people);
    const answer = await readFile({ ...request, source: path.join(request.outDir, "gone") });
    expect(answer).toEqual({
      refused: {
        code: "reading_failed",
        message: expect.stringMatching(/^The file could not be read\. [^/]*$/u),
      },
    });
    expect(filesOf(request)).toEqual(["original"]);
  });

  it.each(["at its beginning", "in the middle"])(
    "stops when it is told to %s, and leaves nothing",
    async (when) => {
      const request = requestFor(gzipSync(manyRows()), "list.csv.gz");
      const stop = new AbortController();
      const onProgress = () => when === "in the middle" && stop.abort();
      const answer = readFile(request, { signal: stop.signal, onProgress });
      if (when === "at its beginning") setTimeout(() => stop.abort(), 50);
      expect(await answer).toMatchObject({ refused: { code: "reading_stopped" } });
      expect(filesOf(request)).toEqual(["original"]);
    },
  );

  it("clears away what a reading left whose server was killed", async () => {
    const request = requestFor(people);
    const left = path.join(request.outDir, "reading-abc123");
    mkdirSync(left);
    writeFileSync(path.join(left, "normal.csv"), "half of a li");
    expect(await readFile(request)).toMatchObject({ reading: { rows: 1 } });
    expect(filesOf(request)).toEqual(kept);
  });
});

describe("a small file that would become a large one", () => {
  it("is refused within seconds and leaves nothing: a workbook whose cells share a long text", async () => {
    const book = await bomb();
    expect(book.length).toBeLessThan(150_000);
    const request = requestFor(book, "list.xlsx");
    const startedAt = performance.now();
    const answer = await readFile(request);
    expect(answer).toMatchObject({
      refused: { code: "unpacks_too_large", message: expect.stringContaining("larger than 2.1 GB") },
    });
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    expect(filesOf(request)).toEqual(["original"]);
  }, 120_000);

  it("is stopped when it has written more than reading may, and leaves nothing: short rows of a wide list", async () => {
    const header = Array.from({ length: 500 }, (_, k) => `column ${k}`).join(",");
    const request = requestFor(gzipSync(`${header}\n${"1,2\n".repeat(400_000)}`), "list.csv.gz");
    const answer = await readFile(request, { mostBytes: 20_000_000 });
    expect(answer).toEqual({
      refused: {
        code: "writes_too_much",
        message: "Reading this file takes more than 20 MB of the server's disk. Split it into smaller files.",
      },
    });
    expect(filesOf(request)).toEqual(["original"]);
  });
});
