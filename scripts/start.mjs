// `npm start`: everything from a fresh clone to a running portal. `--dev` serves the sources, `--demo` fills a demo campaign.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { build, generate, install, root } from "./setup.mjs";

const dev = process.argv.includes("--dev");
const demo = process.argv.includes("--demo");
const port = process.env.PORT ?? "3000";
const dataDir = path.resolve(root, process.env.CB_DATA_DIR ?? "data");
const url = process.env.CB_URL ?? `http://localhost:${port}`;

await refuseTakenPort();
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

/** Said before anything is built; else the portal that holds the port would answer for this one. */
async function refuseTakenPort() {
  const probe = createServer();
  const reason = await new Promise((resolve) => {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return resolve("is no port");
    probe.once("error", ({ code, message }) =>
      resolve(code === "EADDRINUSE" ? "is in use by another program" : `can't be used (${message})`),
    );
    probe.listen(Number(port), () => resolve(null));
  });
  await new Promise((resolve) => probe.close(resolve));
  if (reason === null) return;
  process.stderr.write(`Port ${port} ${reason}. Choose another, for example: PORT=3001 npm start\n`);
  process.exit(1);
}

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
