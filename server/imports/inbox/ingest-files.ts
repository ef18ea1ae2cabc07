import "server-only";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import type { inboxInput } from "@/server/imports/job-inputs";
import { getInbox } from "@/server/imports/store/get-inbox";
import { saveIngestion } from "@/server/imports/store/save-ingestion";
import { inboxDir } from "@/server/platform/env";
import { getTenant } from "@/server/platform/manager/tenants";
import { inboxName, ingestFile, resumeIngestion } from "./ingest-file";

/** Ingests these files of a campaign's folder, as far as they are still there. Gives how many lists that are. */
export async function ingestFiles(
  slug: Slug,
  { names, takenAt }: z.infer<typeof inboxInput.input>,
  signal: AbortSignal,
): Promise<{ taken: number }> {
  const { id: tenantId, directAboveRows } = await getTenant(slug);
  const loader = { tenantId, tenantSlug: slug, name: inboxName, directAboveRows };
  const settings = await getInbox(tenantId);
  await resumeIngestion(slug);
  let ingested = 0;
  for (const name of names) {
    signal.throwIfAborted();
    if (!(await stat(path.join(inboxDir(slug), name)).catch(() => null))) continue;
    await ingestFile(loader, settings, name);
    ingested++;
  }
  if (takenAt) await saveIngestion(tenantId, new Date(takenAt));
  return { taken: ingested };
}
