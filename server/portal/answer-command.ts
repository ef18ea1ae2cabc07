import "server-only";
import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Result } from "@/lib/platform/result";
import { readPortalFile } from "@/server/platform/commands/portal-file";
import { log } from "@/server/platform/log";
import { Refusal, refusalStatus } from "@/server/platform/refusal";
import { runCommand } from "./run-command";

const Handed = z.object({ command: z.string(), input: z.unknown() });

/** Answers POST /api/command: runs a command in the portal's process, which holds the databases. */
export async function answerCommand(request: Request): Promise<Response> {
  const portal = await readPortalFile();
  const shown = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!portal || !shown || !equal(portal.secret, shown)) {
    return answer(
      {
        ok: false,
        code: "signed_out",
        message: "This portal takes commands from its own command line only.",
      },
      401,
    );
  }
  try {
    const handed = Handed.safeParse(await request.json().catch(() => null));
    if (!handed.success) throw new Refusal("invalid_input", "The command could not be read.");
    return answer({ ok: true, value: await runCommand(handed.data.command, handed.data.input) }, 200);
  } catch (error) {
    if (error instanceof Refusal) {
      return answer({ ok: false, code: error.code, message: error.message }, refusalStatus[error.code]);
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, "a command failed");
    return answer(
      {
        ok: false,
        code: "unexpected",
        message: `Something went wrong on our side. Reference ${reference} in the portal's log.`,
      },
      500,
    );
  }
}

const answer = (result: Result<unknown>, status: number) => Response.json(result, { status });

/** Compares without telling by its time how much of a secret fits. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
