import "server-only";
import type { Server, ServerResponse } from "node:http";
import { closeStreams } from "@/server/platform/jobs/streams";
import { log } from "@/server/platform/log";
import { sayTimeIsUp, stoppingForMs } from "@/server/platform/stopping";

const key = Symbol.for("campaignbrain.servers");
/** As `scripts/keep-server.mjs` notes them; nothing where it wasn't preloaded. */
const servers = () => (globalThis as { [key]?: Map<Server, Set<ServerResponse>> })[key] ?? new Map();
const everyMs = 25;

/**
 * Takes no new connection on and waits until every request under way is answered. `timeUpAtMs`: after the signal to stop;
 * what can be cut short then says so to its sender. `cutAtMs`: what isn't over then is cut.
 */
export async function endRequests({ timeUpAtMs, cutAtMs }: { timeUpAtMs: number; cutAtMs: number }) {
  const open = [...servers()];
  for (const [server] of open) server.close();
  const answering = () => open.reduce((sum, [, responses]) => sum + responses.size, 0);
  // A request that has just arrived is counted a moment later.
  for (let idleLooks = 0; idleLooks < 2; idleLooks = answering() === 0 ? idleLooks + 1 : 0) {
    // A stream that has begun since, and a connection that has had its answer since, would stay open for seconds.
    closeStreams();
    for (const [server] of open) server.closeIdleConnections();
    if (stoppingForMs() > timeUpAtMs) sayTimeIsUp();
    if (stoppingForMs() > cutAtMs) {
      log.warn({ requests: answering() }, "requests were cut, since the portal had to stop");
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  // Also those on which nothing was ever asked, as browsers open them ahead.
  for (const [server] of open) server.closeAllConnections();
}
