import { spawn } from "node:child_process";
import { childProgram } from "./child-program";

/** Starts a process that waits for a list to work on, or a job. */
export function startWorker(on: "list" | "job" = "list") {
  const child = spawn(process.execPath, [...childProgram("worker-child"), on], {
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
