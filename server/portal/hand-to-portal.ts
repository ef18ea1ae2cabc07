import "server-only";
import { request } from "node:http";
import { z } from "zod";
import type { Result } from "@/lib/platform/result";
import type { PortalFile } from "@/server/platform/commands/portal-file";
import { Refusal } from "@/server/platform/refusal";

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
]);

/**
 * Has the running portal carry out a command. Null when it isn't this directory's portal after all.
 * Refuses: data_unavailable, when the portal stops answering.
 */
export async function handToPortal(
  portal: PortalFile,
  command: string,
  input: unknown,
): Promise<Result<unknown> | null> {
  const { status, text } = await post(portal, JSON.stringify({ command, input }));
  if (status === 401) return null;
  try {
    return Answer.parse(JSON.parse(text));
  } catch {
    throw new Refusal(
      "data_unavailable",
      "The running portal gave no answer that makes sense. Try again in a minute.",
    );
  }
}

/** Not by fetch, which gives up after five minutes without headers: a large list may take longer. */
function post(portal: PortalFile, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(
      new URL("/api/command", portal.url),
      {
        method: "POST",
        headers: { authorization: `Bearer ${portal.secret}`, "content-type": "application/json" },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("error", () => reject(stopped()));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString("utf8") }),
        );
      },
    );
    call.on("error", () => reject(stopped()));
    call.end(body);
  });
}

const stopped = () =>
  new Refusal(
    "data_unavailable",
    "The portal stopped while it was carrying out the command. Start it, then look at what was done.",
  );
