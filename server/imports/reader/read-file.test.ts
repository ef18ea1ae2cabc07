import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFile } from "./read-file";

const outDir = mkdtempSync(path.join(tmpdir(), "read-file-"));
const source = path.join(outDir, "original");
const request = { source, name: "list.csv", outDir };
beforeAll(() => writeFileSync(source, "name,email\nAnn,a@x.org\n"));
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

it("reads a list in a child process and tells how far it is", async () => {
  const phases: string[] = [];
  const answer = await readFile(request, { onProgress: (progress) => phases.push(progress.phase) });
  expect(answer).toMatchObject({ reading: { rows: 1, headerLine: 1, delimiter: "," } });
  expect(phases).toContain("detect");
});

it("hands a refusal back in the child's words", async () => {
  const empty = path.join(outDir, "empty");
  writeFileSync(empty, "");
  expect(await readFile({ ...request, source: empty })).toMatchObject({ refused: { code: "empty_file" } });
});

it("answers a crash with a plain sentence", async () => {
  const answer = await readFile({ ...request, source: path.join(outDir, "gone") });
  expect(answer).toEqual({
    refused: {
      code: "reading_failed",
      message: expect.stringMatching(/^The file could not be read\. [^/]*$/u),
    },
  });
});

it("stops when it is told to", async () => {
  const stop = new AbortController();
  const answer = readFile(request, { signal: stop.signal });
  setTimeout(() => stop.abort(), 50);
  expect(await answer).toMatchObject({ refused: { code: "reading_stopped" } });
});
