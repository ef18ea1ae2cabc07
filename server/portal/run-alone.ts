import "server-only";
import { setApiAddress } from "@/server/imports/api-address";
import { closeJobs, workOnOwnJobs } from "@/server/jobs/runner";
import { closeManager } from "@/server/platform/manager/client";
import { closeAllPockets } from "@/server/platform/pocket/registry";
import { closeApiServer, openApiServer } from "./api-server";
import { assemble } from "./assemble";
import { runCommand } from "./run-command";

/** Runs a command in this process, which no portal shares, and closes everything behind it. */
export async function runAlone(name: string, input: unknown): Promise<unknown> {
  assemble();
  workOnOwnJobs();
  setApiAddress(openApiServer);
  try {
    return await runCommand(name, input);
  } finally {
    await closeJobs();
    await closeApiServer();
    await closeAllPockets();
    await closeManager();
  }
}
