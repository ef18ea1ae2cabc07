import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { isRunning } from "@/server/platform/testing/processes";

const program = (end: string) => `
  import { spawn } from "node:child_process";
  import { endWithUs } from "./server/platform/child-processes.ts";
  const child = endWithUs(spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]));
  console.log(child.pid);
  setTimeout(() => { ${end} }, 100);`;

it.each([
  ["when it is done", "process.exit(0)"],
  ["when it breaks down", 'throw new Error("as expected")'],
])("a child ends with the process that began it: %s", async (_, end) => {
  const node = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", program(end)];
  const said = (() => {
    try {
      return execFileSync(process.execPath, node, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  })();
  const pid = Number(said);
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
});
