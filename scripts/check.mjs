// `npm run check`: types, lint and format, import rules, dead code, rules of the house. Prints what is wrong; exit code 1 when anything is.
import { spawnSync } from "node:child_process";
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

/** Runs all checks. Gives how many passed and failed. */
export function check() {
  let passed = 0;
  for (const { name, command } of checks) {
    const [program, ...args] = command;
    const done = spawnSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    if (done.status === 0) {
      passed++;
      process.stdout.write(`✓ ${name}\n`);
    } else {
      process.stdout.write(`✗ ${name}\n${done.stdout}${done.stderr}\n`);
    }
  }
  return { passed, failed: checks.length - passed };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  generate();
  const { failed } = check();
  process.exit(failed === 0 ? 0 : 1);
}
