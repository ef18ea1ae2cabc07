import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** A portal that runs, started as anyone starts it. */
export interface StartedPortal {
  url: string;
  port: number;
  dataDir: string;
  /** The one-time link that it printed for the owner's account; empty where there is one. */
  setupLink: string;
  /** The process of `npm start`, which the portal's own is a child of. */
  child: ChildProcess;
  /** Its exit code, once it has ended; null where a signal ended it. */
  ended: Promise<number | null>;
  /** Sends a signal. Gives the exit code, which is null where a signal ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

interface StartOptions {
  command?: readonly [string, ...string[]];
  /** A free one where none is named. */
  port?: number;
}

/** Starts a portal on a data directory and waits until it is ready. */
export async function startPortal(
  dataDir: string,
  { command = [process.execPath, "scripts/start.mjs"], port: named }: StartOptions = {},
): Promise<StartedPortal> {
  const [program, ...args] = command;
  const port = named ?? (await freePort());
  const child = spawn(program, args, {
    env: { ...process.env, PORT: String(port), CB_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const setupLink = await readSetupLink(child);
  const stop = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return ended;
  };
  return { url: `http://localhost:${port}`, port, dataDir, setupLink, child, ended, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 3999;
}

async function readSetupLink(child: ChildProcess): Promise<string> {
  let text = "";
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The portal ended with ${code}:\n${text}`)));
    child.stdout?.on("data", (chunk) => {
      text += String(chunk);
      if (text.includes("CampaignBrain is ready"))
        resolve(/https?:\/\/\S+\/setup\/\S+/.exec(text)?.[0] ?? "");
    });
  });
}
