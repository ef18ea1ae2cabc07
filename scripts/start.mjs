// `npm start`: everything from a fresh clone to a running portal. `--dev` serves the sources, `--demo` fills a demo campaign.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, generate, install, root } from "./setup.mjs";

const dev = process.argv.includes("--dev");
const demo = process.argv.includes("--demo");
const port = process.env.PORT ?? "3000";
const dataDir = path.resolve(root, process.env.CB_DATA_DIR ?? "data");
const url = process.env.CB_URL ?? `http://localhost:${port}`;

install();
generate();
if (!dev) build();
mkdirSync(dataDir, { recursive: true });

const next = spawn(
  process.execPath,
  [path.join(root, "node_modules", "next", "dist", "bin", "next"), dev ? "dev" : "start", "--port", port],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      CB_ROOT: root,
      CB_DATA_DIR: dataDir,
      CB_DEMO: demo ? "1" : "",
      PORT: port,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secret(),
      // DuckDB's queries run in this pool; with its usual four threads long ones keep files and sign-ins waiting.
      UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? "16",
    },
  },
);

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => next.kill(signal));
next.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
await announce();

/** The key of the sessions: made once, kept beside the data for its owner only. */
function secret() {
  const file = path.join(dataDir, "session-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

async function announce() {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.stdout.write(`CampaignBrain is ready at ${url}\n`);
}
