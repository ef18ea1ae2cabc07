// What `npm start`, `npm run dev`, `npm test` and the rest need before they can run, done only where it is missing or stale.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
const inRoot = (...parts) => path.join(root, ...parts);

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

const hashOf = (text) => createHash("sha256").update(text).digest("hex");

function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    process.stderr.write(`\n“${command} ${args.join(" ")}” did not succeed.\n`);
    process.exit(done.status ?? 1);
  }
}

/** Does `work` unless the stamp file says that it was done for this very key. */
function once(stamp, key, work) {
  if (read(stamp) === key) return false;
  work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
  return true;
}

/** Installs what the lockfile names. No package of ours needs an install script. */
export function install() {
  const key = hashOf(read(inRoot("package-lock.json")) + process.version + process.platform + process.arch);
  once(inRoot("node_modules", ".campaignbrain-installed"), key, () => {
    process.stderr.write("Installing packages …\n");
    run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { NODE_ENV: "development" });
  });
}

/** Makes the Prisma client. `generate` asks for an engine that it doesn't use; any program that exists will do. */
export function generate() {
  const target = inRoot("server", "platform", "manager", "generated");
  const key = hashOf(
    read(inRoot("prisma", "schema.prisma")) + read(inRoot("node_modules", "prisma", "package.json")),
  );
  once(path.join(target, ".stamp"), key, () => {
    execFileSync(process.execPath, [inRoot("node_modules", "prisma", "build", "index.js"), "generate"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    });
  });
}

const sources = [
  "app",
  "components",
  "lib",
  "server",
  "public",
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];

function* listFiles(file) {
  if (!existsSync(file)) return;
  const facts = statSync(file);
  if (!facts.isDirectory()) {
    yield `${path.relative(root, file)} ${facts.size} ${facts.mtimeMs}`;
    return;
  }
  for (const name of readdirSync(file).sort()) yield* listFiles(path.join(file, name));
}

/** Builds the pages when a source is newer than the last build. */
export function build() {
  const key = hashOf(sources.flatMap((source) => [...listFiles(inRoot(source))]).join("\n"));
  once(inRoot(".next", "campaignbrain-built"), key, () => {
    process.stderr.write("Building …\n");
    run(process.execPath, [inRoot("node_modules", "next", "dist", "bin", "next"), "build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    });
    bundleReader();
  });
}

/** The program that reads a list in a process of its own, in one file but for DuckDB itself: it then starts in half the time. */
export function bundleReader(outfile = inRoot(".next", "reader.mjs")) {
  bundle("server/imports/reader/main.ts", outfile, { external: ["@duckdb/node-bindings*"] });
}

/** Makes a program of ours into one file, all but what `options` leave out of it. */
export function bundle(program, outfile, options) {
  createRequire(import.meta.url)("esbuild").buildSync({
    entryPoints: [inRoot(program)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    conditions: ["react-server"],
    logLevel: "warning",
    ...options,
  });
}
