import { errorReference } from "@/lib/platform/error-digest";
import type { Result } from "@/lib/platform/result";

/**
 * Calls an action and gives what it answers. Where no answer came, or the server met an error, that is a refusal as well:
 * in words, with the reference of the server's log.
 */
export async function callAction<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (error) {
    const reference = errorReference(error);
    return reference === undefined
      ? { ok: false, code: "no_answer", message: noAnswer }
      : {
          ok: false,
          code: "unexpected",
          message: `Something went wrong on our side. Reference ${reference}.`,
        };
  }
}

const noAnswer = "The server didn't answer. What was saved is safe; check your network, then try again.";
