// `npm test`: set-up, static checks, unit and integration tests, a build, and the browser tests against it.
// The last line adds them all up.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { check } from "./check.mjs";
import { findChromium } from "./chromium.mjs";
import { build, generate, install, root } from "./setup.mjs";
import { makeTempFolder } from "./temp-folder.mjs";

const { dir: reports, remove: removeReports } = makeTempFolder();
const total = { passed: 0, failed: 0 };

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function run(program, args, env) {
  return spawnSync(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, TMPDIR: reports, ...env },
  });
}

/** Reads a report; a runner that left none has failed. */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function unitTests() {
  const file = path.join(reports, "unit.json");
  const done = run("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed =
    report.numFailedTests +
    report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0)
      .length;
  return { passed: report.numPassedTests, failed: failed === 0 && done.status !== 0 ? 1 : failed };
}

function browserTests(chromium) {
  const file = path.join(reports, "browser.json");
  const done = run("@playwright/test/cli.js", ["test"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected === 0 && done.status !== 0 ? 1 : unexpected };
}

install();
generate();
const chromium = findChromium();
add(await check());
add(unitTests());
build();
add(browserTests(chromium));
removeReports();
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
