import { expect, it } from "vitest";
import { judgeWritten } from "./find-excess";

const mega = 1_000_000;

it.each([
  ["little, on a disk with room", 100, 50_000, null],
  ["as much as may be", 8_000, 50_000, null],
  ["more than may be", 8_001, 50_000, "writes_too_much"],
  ["so much that less than a gigabyte stays free", 2_000, 900, "disk_full"],
  ["nothing yet, on a full disk", 0, 0, null],
  ["a small list, where less than a gigabyte is free anyway", 100, 500, null],
  ["a good part of what is left of a small disk", 300, 500, "disk_full"],
])("judges what a reading has written: %s", (_what, written, free, code) => {
  expect(judgeWritten(written * mega, free * mega, 8_000 * mega)?.code ?? null).toBe(code);
});
