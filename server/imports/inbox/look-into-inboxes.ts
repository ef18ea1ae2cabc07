import "server-only";
import { type InboxFile, isDue } from "@/lib/imports/inbox";
import { endStaleUploads } from "@/server/imports/end-stale-uploads";
import { inboxInput } from "@/server/imports/job-inputs";
import { listOpenInboxes, type OpenInbox } from "@/server/imports/store/list-open-inboxes";
import { listUnattendedUploads } from "@/server/imports/store/list-unattended-uploads";
import { saveIngestion } from "@/server/imports/store/save-ingestion";
import { createJob } from "@/server/platform/jobs/create-job";
import { listLiveJobIds } from "@/server/platform/jobs/list-jobs";
import { wakeJobs } from "@/server/platform/jobs/runner";
import { log } from "@/server/platform/log";
import { inTransaction } from "@/server/platform/manager/transaction";
import { isStopping } from "@/server/platform/stopping";
import { listInboxFiles } from "./inbox-files";
import { inboxName } from "./ingest-file";

const everyMs = 15_000;

/** How each file was at the last look: one that is still growing is not ingested. */
const seen = new Map<string, string>();

/**
 * Looks once into the folder of every campaign that has one, and has the lists ingested that are due and haven't changed since
 * the look before. Gives how many.
 */
export async function lookIntoInboxes(now = new Date()): Promise<number> {
  let ingested = 0;
  for (const inbox of await listOpenInboxes()) {
    try {
      ingested += await lookInto(inbox, now);
    } catch (error) {
      log.error({ err: error, tenant: inbox.tenantSlug }, "a campaign's inbox could not be looked into");
    }
  }
  if (ingested > 0) wakeJobs();
  return ingested;
}

async function lookInto({ tenantId, tenantSlug, ...inbox }: OpenInbox, now: Date): Promise<number> {
  // What is being ingested is neither growing nor to be ingested once more.
  if ((await listLiveJobIds(tenantId, [inboxInput.kind])).length > 0) return 0;
  const files = await listInboxFiles(tenantSlug);
  const growing = files.filter(({ name, sizeBytes, changedAt }) => {
    const key = `${tenantSlug}/${name}`;
    const state = `${sizeBytes} ${changedAt}`;
    const same = seen.get(key) === state;
    seen.set(key, state);
    return !same;
  });
  const caught = await listUnattendedUploads(tenantSlug);
  const isTime = isDue(inbox.settings.takenAt, inbox.lastTakenAt, now);
  const whole = isTime ? files.filter((file) => !growing.includes(file)) : [];
  // A list that was still coming when its hour struck is ingested at the next look.
  const takenAt = isTime && growing.length === 0 ? now : null;
  if (whole.length + caught.length > 0) await askToIngest(tenantId, whole, takenAt);
  else if (takenAt) await saveIngestion(tenantId, takenAt);
  for (const { name } of whole) seen.delete(`${tenantSlug}/${name}`);
  return whole.length + caught.length;
}

const askToIngest = (tenantId: string, files: readonly InboxFile[], takenAt: Date | null) =>
  inTransaction((tx) =>
    createJob(tx, inboxInput, {
      input: { names: files.map(({ name }) => name), takenAt: takenAt?.toISOString() ?? null },
      title:
        files
          .map(({ name }) => name)
          .join(", ")
          .slice(0, 200) || "Lists that were being taken",
      subjectId: tenantId,
      tenantId,
      createdBy: inboxName,
    }),
  );

/** Looks again and again until the portal stops, and ends uploads that have stopped. */
export function watchInboxes(): void {
  const look = async () => {
    if (isStopping()) return;
    await lookIntoInboxes().catch((error: unknown) =>
      log.error({ err: error }, "the inboxes could not be looked into"),
    );
    await endStaleUploads().catch((error: unknown) =>
      log.error({ err: error }, "uploads that have stopped could not be ended"),
    );
    setTimeout(look, everyMs).unref();
  };
  setTimeout(look, everyMs).unref();
}
