// `npm run check`: types, lint and format, import rules, dead code, rules of the house. Prints what is wrong; exit code 1 when anything is.
import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { generate, install, root } from "./setup.mjs";

const bin = (...parts) => [process.execPath, path.join(root, "node_modules", ...parts)];

const checks = [
  { name: "types", command: [...bin("typescript-7", "bin", "tsc"), "--noEmit", "-p", root] },
  {
    name: "lint",
    command: [...bin("@biomejs", "biome", "bin", "biome"), "check", "--max-diagnostics=60", "."],
  },
  {
    name: "import rules",
    command: [
      ...bin("dependency-cruiser", "bin", "dependency-cruise.mjs"),
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "components",
      "lib",
      "server",
      "scripts",
      "bench",
      "e2e",
    ],
  },
  { name: "dead code", command: [...bin("knip", "bin", "knip.js"), "--no-progress"] },
  { name: "house rules", command: [process.execPath, path.join(root, "scripts", "house-rules.mjs")] },
];

/** Runs all checks beside each other, since most of them keep to one core. Gives how many passed and failed. */
export async function check() {
  const passes = await Promise.all(checks.map(runCheck));
  const passed = passes.filter(Boolean).length;
  return { passed, failed: checks.length - passed };
}

/** Says how a check ended, and what it found; true when that is nothing. */
function runCheck({ name, command: [program, ...args] }) {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      process.stdout.write(error ? `✗ ${name}\n${stdout}${stderr}\n` : `✓ ${name}\n`);
      resolve(error === null);
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  generate();
  const { failed } = await check();
  process.exit(failed === 0 ? 0 : 1);
}
