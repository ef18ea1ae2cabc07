import { z } from "zod";
import type { ImportJob, ImportResult } from "@/lib/imports/import-job";
import { noFigures, type Plan } from "@/lib/imports/import-plan";
import { BatchAnswer, batchLimit, type PersonsBatch } from "@/lib/imports/persons-batch";
import { createBatch } from "@/server/imports/store/create-batch";
import { type DecidedRow, listDecidedRows } from "@/server/imports/store/list-decided-rows";
import { saveBatchResult } from "@/server/imports/store/save-batch-result";
import { createApiToken } from "@/server/platform/auth/store/create-api-token";
import { revokeApiToken } from "@/server/platform/auth/store/revoke-api-token";
import { jobDir } from "@/server/platform/env";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { apiAddress } from "./api-address";
import { importMs, listInput } from "./check-list";
import { cutBatch } from "./cut-batch";
import { type StepContext, saveProgress } from "./step-progress";

const tokenLifetimeMs = 60 * 60_000;

/**
 * Loads a checked list through the campaign's own API over HTTP, with a token that lives an hour at most: the door that
 * integrations use. Batches carry keys, so that after a restart what was written already is not written again. A
 * batch under way is waited for, also when the import is stopped, so that nothing is written behind its end.
 */
export async function runApi(
  job: ImportJob,
  plan: Plan,
  because: string,
  startedAt: number,
  context: StepContext,
): Promise<ImportResult> {
  const token = await createApiToken({
    tenantId: job.tenantId,
    name: `import:${job.id}`,
    createdBy: job.createdBy,
    lifetimeMs: tokenLifetimeMs,
  });
  const figures = noFigures();
  try {
    const since = new Date().toISOString();
    const ofRows = plan.figures.inserted + plan.figures.updated + plan.figures.unchanged;
    let done = 0;
    for (let rows = await nextRows(job, -1), last = rows.at(-1); last; last = rows.at(-1)) {
      context.signal.throwIfAborted();
      const posting = post(job, token.secret, `${job.id}:${last.row}`, bodyOf(job, rows));
      // What comes next is fetched while this is being written.
      const following = done + rows.length < ofRows ? nextRows(job, last.row) : [];
      const [answer, next] = await Promise.all([posting, following]).finally(() =>
        posting.catch(() => undefined),
      );
      for (const key of ["inserted", "updated", "unchanged", "ambiguous"] as const)
        figures[key] += answer.figures[key];
      done += rows.length;
      rows = next;
      const progress = { phase: "Writing contacts", rows: done, ofRows, startedAt: since };
      saveProgress(job, "importing", progress, context);
    }
    context.signal.throwIfAborted();
  } finally {
    await revokeApiToken(job.tenantId, token.id);
  }
  figures.skipped = plan.figures.skipped;
  figures.ambiguous += plan.figures.ambiguous;
  figures.rejected = plan.figures.rejected;
  const result: ImportResult = { path: "api", because, figures, plan, ms: importMs(job, startedAt) };
  await writePocket(job.tenantSlug, async (pocket) => {
    // A list of which no row could be sent is an import all the same, which can be undone.
    await createBatch(pocket, {
      id: job.id,
      fileName: job.fileName,
      path: "api",
      duplicates: job.options.duplicates,
      appliedBy: job.createdBy,
      at: new Date(),
      result,
      state: "done",
    });
    await saveBatchResult(pocket, job.id, result);
  });
  return result;
}

/** The call's body; its contacts are JSON already. */
function bodyOf(job: ImportJob, rows: readonly DecidedRow[]): string {
  const rest: Omit<PersonsBatch, "persons"> = {
    duplicates: job.options.duplicates,
    dateOrder: job.options.dateOrder,
    import: {
      id: job.id,
      fileName: job.fileName,
      by: job.createdBy,
      generation: job.options.generation,
      fields: job.options.fields,
      rows: rows.map(({ row, line, personId }) => [row, line, personId]),
    },
  };
  return `{"persons":[${rows.map(({ person }) => person).join(",")}],${JSON.stringify(rest).slice(1)}`;
}

async function nextRows(job: ImportJob, after: number) {
  const rows = await readPocket(job.tenantSlug, (pocket) =>
    listDecidedRows(pocket, jobDir(job.tenantSlug, job.id), listInput(job).source, {
      after,
      limit: batchLimit,
    }),
  );
  return cutBatch(rows);
}

async function post(job: ImportJob, secret: string, key: string, body: string): Promise<BatchAnswer> {
  const response = await fetch(`${await apiAddress()}/c/${job.tenantSlug}/api/persons/batch`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      "idempotency-key": key,
    },
    body,
  });
  const answer: unknown = await response.json();
  if (response.ok) return BatchAnswer.parse(answer);
  const refused = z.object({ error: z.object({ message: z.string() }) }).safeParse(answer);
  throw new Refusal(
    "conflict",
    refused.success ? refused.data.error.message : "The campaign's API didn't answer.",
  );
}
