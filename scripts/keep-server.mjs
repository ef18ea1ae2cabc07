// Preloaded into the portal's process (`--import`): notes its HTTP servers and the answers that each is giving, which
// Next hands out to nobody, so that `server/portal/end-requests.ts` can stop them in order.
import { Server } from "node:http";

const servers = new Map();
globalThis[Symbol.for("campaignbrain.servers")] = servers;

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  if (!servers.has(this)) {
    const answering = new Set();
    servers.set(this, answering);
    this.prependListener("request", (_request, response) => {
      answering.add(response);
      response.once("close", () => answering.delete(response));
    });
  }
  return listen.apply(this, args);
};
