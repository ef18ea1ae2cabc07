import "server-only";
import { randomUUID } from "node:crypto";
import { log } from "@/server/platform/log";
import { Refusal, refusalStatus } from "@/server/platform/refusal";

/** Turns a Refusal into its status and words, and anything unexpected into a reference number. */
export async function answered(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, fields } = error;
      return Response.json(
        { error: { code, message, ...(fields ? { fields } : {}) } },
        { status: refusalStatus[code] },
      );
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, "a request failed");
    const message = `Something went wrong on our side. Nothing was half-done. Reference ${reference}.`;
    return Response.json({ error: { code: "unexpected", message, reference } }, { status: 500 });
  }
}
