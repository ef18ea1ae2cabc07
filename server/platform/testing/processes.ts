import { execFileSync } from "node:child_process";

interface Process {
  pid: number;
  parent: number;
}

/** What runs on this machine; a process that is gone, yet not buried by its parent, doesn't. */
function listProcesses(): Process[] {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,stat="], { encoding: "utf8" }).trim().split("\n");
  return rows.flatMap((row) => {
    const [pid, parent, state = ""] = row.trim().split(/\s+/u);
    return state.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent) }];
  });
}

export const isRunning = (pid: number): boolean => listProcesses().some((one) => one.pid === pid);

/** The processes that a process has begun, and those that they have. */
export function childrenOf(pid: number, all = listProcesses()): number[] {
  const own = all.filter(({ parent }) => parent === pid);
  return own.flatMap((child) => [child.pid, ...childrenOf(child.pid, all)]);
}
