// `npm start`: everything from a fresh clone to a running portal. `--dev` serves the sources, `--demo` fills a demo campaign.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { constants } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, generate, install, root } from "./setup.mjs";

const dev = process.argv.includes("--dev");
const demo = process.argv.includes("--demo");
const port = process.env.PORT ?? "3000";
const dataDir = path.resolve(root, process.env.CB_DATA_DIR ?? "data");
const url = process.env.CB_URL ?? `http://localhost:${port}`;

const keepServer = pathToFileURL(path.join(root, "scripts", "keep-server.mjs")).href;

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
      // The portal stops in an order of its own (server/portal/stop.ts), for which Next leaves it neither time nor its server.
      NEXT_MANUAL_SIG_HANDLE: "1",
      NEXT_EXIT_TIMEOUT_MS: "12000",
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import=${keepServer}`.trim(),
    },
  },
);

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => next.kill(signal));
if (process.env.npm_lifecycle_event) stopWithShell(process.ppid);
const gone = new AbortController();
const ended = new Promise((resolve) => {
  next.once("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    resolve(1);
  });
  next.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
}).finally(() => gone.abort());
await announce(gone.signal);
process.exit(await ended);

/** npm passes SIGTERM to the shell that it runs this in, and the shell passes it to nobody: it is just gone. */
function stopWithShell(shell) {
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    next.kill("SIGTERM");
  }, 200);
}

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

/** Says that the portal is ready as soon as it is, unless it is gone before. */
async function announce(gone) {
  while (!gone.aborted) {
    const signal = AbortSignal.any([gone, AbortSignal.timeout(5_000)]);
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal }).catch(() => null);
    if (answer?.ok) {
      process.stdout.write(`CampaignBrain is ready at ${url}\n`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
