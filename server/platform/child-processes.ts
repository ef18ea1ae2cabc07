import "server-only";
import { type ChildProcess, execFile } from "node:child_process";
import { childEnv, env } from "./env";

const key = Symbol.for("campaignbrain.children");
const holder = globalThis as { [key]?: Set<ChildProcess> };

/** Has a child process end when this one does, however it comes to its end. Gives the child. */
export function endWithUs<T extends ChildProcess>(child: T): T {
  holder[key] ??= watchedChildren();
  const children = holder[key];
  children.add(child);
  child.once("exit", () => children.delete(child));
  child.once("error", () => children.delete(child));
  return child;
}

function watchedChildren(): Set<ChildProcess> {
  const children = new Set<ChildProcess>();
  process.once("exit", () => {
    for (const child of children) child.kill("SIGKILL");
  });
  return children;
}

/** Runs a Node program to its end, in the project's folder; `signal` kills it. `failed`: it ended otherwise than with 0. */
export function runNode(
  args: readonly string[],
  signal?: AbortSignal,
): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  const stop = signal ? { signal, killSignal: "SIGKILL" as const } : {};
  const options = { cwd: env.rootDir, env: childEnv(), maxBuffer: 16 * 1024 ** 2, ...stop };
  return new Promise((resolve) => {
    endWithUs(
      execFile(process.execPath, args, options, (error, stdout, stderr) =>
        resolve({ failed: error !== null, stdout, stderr }),
      ),
    );
  });
}
