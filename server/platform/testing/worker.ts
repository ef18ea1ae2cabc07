import { spawn } from "node:child_process";

/** Starts a process that waits for a list to work on, or a job. */
export function startWorker(on: "list" | "job" = "list") {
  const file = "server/platform/testing/worker-child.ts";
  const program = ["--conditions=react-server", "--import", "tsx", file, on];
  const child = spawn(process.execPath, program, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, CB_LOG_LEVEL: "silent" },
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += String(text);
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const until = async (word: string) => {
    while (!said.includes(word)) {
      if (child.exitCode !== null) throw new Error(`The worker ended before it said “${word}”.`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  return {
    /** Hands the job over; resolves when work on it begins. */
    async work(jobId: string) {
      await until("ready");
      child.stdin.write(jobId);
      await until("began");
    },
    done: () => until("ended"),
    async kill(signal: NodeJS.Signals) {
      child.kill(signal);
      await ended;
    },
  };
}
