import "server-only";
import { PersonsBatch } from "@/lib/imports/persons-batch";
import { formatBytes } from "@/lib/text/format";
import { tokenRoute } from "@/server/platform/auth/token-route";
import { Refusal } from "@/server/platform/refusal";
import { loadBatch } from "./load-batch";

const bodyBytes = 16_000_000;

/**
 * POST /c/{slug}/api/persons/batch: up to 5,000 contacts by a bearer token of the campaign. A call that comes again with
 * its Idempotency-Key is answered as the first time; one without a key stands for itself.
 */
export const answerBatch = tokenRoute(async (holder, request) => {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Refusal(
      "invalid_input",
      "An Idempotency-Key has 1 to 200 characters, without blanks or accents.",
    );
  }
  const body = PersonsBatch.safeParse(await readJson(request));
  if (!body.success) throw invalid(body.error.issues);
  return Response.json(await loadBatch(holder, key, body.data));
});

function invalid(issues: readonly { path: PropertyKey[]; message: string }[]): Refusal {
  const fields: Record<string, string> = {};
  for (const { path, message } of issues.slice(0, 100)) fields[path.join(".") || "body"] ??= message;
  const [where, message] = Object.entries(fields)[0] ?? [];
  return new Refusal("invalid_input", `${where}: ${message}`, fields);
}

async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text, halfCharacter.test(text) ? wholeCharacters : undefined);
  } catch {
    throw new Refusal("invalid_input", 'The body is not JSON. Send {"persons": [ … ]}.');
  }
}

/** JSON can hold half of a character, as "\\ud83d" where a text was cut inside of an emoji, and zero bytes; no text of ours does. */
const halfCharacter = /\\u([dD][89a-fA-F]|0000)/;

function wholeCharacters(_key: string, value: unknown): unknown {
  if (typeof value === "string") return whole(value);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [whole(key), held]));
}

/** Not `toWellFormed`, which the language's version here doesn't know: with "u" a half matches, a pair doesn't. */
const whole = (text: string) => text.replace(/[\ud800-\udfff\0]/gu, "\ufffd");

/** Reads a body up to its limit, whatever length it claims to have. */
async function readText(request: Request): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    if (bytes > bodyBytes) {
      throw new Refusal(
        "upload_too_large",
        `One call takes at most ${formatBytes(bodyBytes)}. Send fewer contacts at a time.`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
