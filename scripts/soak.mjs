// `npm run soak`: what takes long by nature, whole. `npm test` does a sample of each.
// Prints what was done of each kind, how long it took and how it ended.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate, install, root } from "./setup.mjs";

const soaks = [
  { file: "server/imports/killed-imports.test.ts", does: "50 kills of imports, in every phase, both ways" },
  { file: "server/platform/jobs/killed-jobs.test.ts", does: "50 kills of a process that works on jobs" },
  {
    file: "server/imports/check-is-import.test.ts",
    does: "250 generated imports: checked, loaded, undone",
  },
  {
    file: "server/imports/commands/import-file.test.ts",
    does: "every list of ../shared/data/e-bad-input, where that folder is there",
  },
  {
    file: "server/imports/reader/read-list-file.test.ts",
    does: "2,300 random texts and every CSV dialect of ../shared/data/b-csv-dialects",
  },
  {
    file: "server/people/as-it-was.test.ts",
    does: "150 times up to 8 merges and imports, one within the other, taken back",
  },
  {
    file: "server/voters/load-job.test.ts",
    does: "a voter file loaded with 9 kills, each at another moment",
  },
  { file: "server/imports/cancel-import.test.ts", does: "imports cancelled at every moment" },
  { file: "server/duplicates/store/kinds-of-people.test.ts", does: "duplicates among 12 kinds of people" },
  { file: "server/duplicates/store/merge-groups.test.ts", does: "100 times groups merged and parted again" },
  {
    file: "server/contacts/store/filter-sql.test.ts",
    does: "10,000 random filters beside a plain reading of them",
  },
  {
    file: "lib/contacts/filter/filter-address.test.ts",
    does: "10,000 random filters written into an address and read again",
  },
  { file: "server/duplicates/store/found-groups.test.ts", does: "200 searches with their groups kept" },
];

/** One kind after the other: two at once would tire each other, not the portal. */
function soak({ file, does }, reports) {
  const report = path.join(reports, "report.json");
  rmSync(report, { force: true });
  const beganAt = performance.now();
  const done = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules", "vitest", "vitest.mjs"),
      "run",
      "--project=unit",
      "--testTimeout=7200000",
      "--reporter=verbose",
      "--reporter=json",
      `--outputFile.json=${report}`,
      file,
    ],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, CB_SOAK: "1" } },
  );
  const minutes = ((performance.now() - beganAt) / 60_000).toFixed(1);
  const { numPassedTests: passed, numPendingTests: skipped } = JSON.parse(readFileSync(report, "utf8"));
  const ended = done.status === 0 ? "ok" : "FAILED";
  const left = skipped > 0 ? `, ${skipped} skipped` : "";
  return { ok: done.status === 0, line: `${ended}  ${does} (${passed} tests${left}, ${minutes} min)` };
}

install();
generate();
const reports = mkdtempSync(path.join(tmpdir(), "campaignbrain-soak-"));
const ended = soaks.map((kind) => soak(kind, reports));
rmSync(reports, { recursive: true, force: true });
const failed = ended.filter(({ ok }) => !ok).length;
process.stdout.write(`\n${ended.map(({ line }) => line).join("\n")}\n`);
process.stdout.write(`${ended.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
