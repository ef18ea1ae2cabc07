import { expect } from "vitest";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface BatchCall {
  slug?: string;
  authorization: string;
  key?: string;
  /** Sent as JSON; a text as it is. */
  body: unknown;
}

/** Calls the API's batch handler as a program would. Gives status and answer, which never hold a database's words. */
export async function postBatch(handler: Handler, { slug = "ours", authorization, key, body }: BatchCall) {
  const headers = new Headers({ "content-type": "application/json", authorization });
  if (key !== undefined) headers.set("idempotency-key", key);
  const request = new Request(`http://localhost:3000/c/${slug}/api/persons/batch`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve({ slug }) });
  const answer = await response.text();
  expect(answer).not.toMatch(/duckdb|prisma|catalog error|binder error|constraint|\.ts:|node_modules/i);
  return { status: response.status, answer: JSON.parse(answer) };
}

/** How many contacts, and how many imports, a campaign has. */
export async function countWritten(slug: Slug): Promise<{ persons: number; batches: number }> {
  const { queryRow } = await import("@/server/platform/duckdb/query");
  const { readPocket } = await import("@/server/platform/pocket/use");
  const counts = z.object({ persons: z.coerce.number(), batches: z.coerce.number() });
  const sql = `SELECT (SELECT count(*) FROM person) AS persons,
           (SELECT count(*) FROM import_batch) AS batches`;
  return readPocket(slug, (pocket) => queryRow(pocket, counts, sql));
}
