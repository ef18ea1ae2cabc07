import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { answerBatch } from "@/server/imports/answer-batch";

let opening: Promise<{ server: Server; address: string }> | undefined;

/**
 * Opens, once, the campaigns' API on a free port of this machine only, for an import that a command carries out without
 * a portal. It answers by the same handler, to nothing else. Gives its address.
 */
export async function openApiServer(): Promise<string> {
  opening ??= listen();
  return (await opening).address;
}

/** Closes the API again, if it was opened. */
export async function closeApiServer(): Promise<void> {
  const open = await opening;
  opening = undefined;
  open?.server.closeAllConnections();
  open?.server.close();
}

function listen(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, address: `http://127.0.0.1:${port}` });
    });
  });
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse) {
  const [, slug] = /^\/c\/([a-z0-9-]+)\/api\/persons\/batch$/.exec(incoming.url ?? "") ?? [];
  if (!slug || incoming.method !== "POST") {
    outgoing.writeHead(slug ? 405 : 404).end();
    return;
  }
  const body = incoming.pipe(new PassThrough());
  const request = new Request(`http://127.0.0.1${incoming.url}`, {
    method: "POST",
    headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as [string, string]] : [],
    ),
    body: Readable.toWeb(body) as ReadableStream<Uint8Array>,
    duplex: "half",
  } as RequestInit);
  const response = await answerBatch(request, { params: Promise.resolve({ slug }) });
  // Who is still sending hears a refusal only when the rest is read.
  incoming.unpipe(body).resume();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
