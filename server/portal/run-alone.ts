import "server-only";
import { settleFacts } from "@/server/campaigns/tell-facts";
import { setApiAddress } from "@/server/imports/api-address";
import { closeJobs, finishOwnJobs } from "@/server/platform/jobs/close-jobs";
import { closeManager } from "@/server/platform/manager/client";
import { closeAllPockets } from "@/server/platform/pocket/registry";
import { closeApiServer, openApiServer } from "./api-server";
import { assemble } from "./assemble";
import { runCommand } from "./run-command";

/** Runs a command in this process, which no portal shares, and closes everything behind it. */
export async function runAlone(name: string, input: unknown): Promise<unknown> {
  assemble({ own: true });
  setApiAddress(openApiServer);
  try {
    const value = await runCommand(name, input);
    await finishOwnJobs();
    return value;
  } finally {
    await closeJobs();
    await closeApiServer();
    await settleFacts();
    await closeAllPockets();
    await closeManager();
  }
}
