"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { Decisions, ImportOptions } from "@/lib/imports/import-plan";
import { ReadingOptions } from "@/lib/imports/reading";
import { Mapping } from "@/lib/people/mapping";
import type { Slug } from "@/lib/platform/tenant";
import { cancelImport } from "@/server/imports/cancel-import";
import { chooseMapping, keepDraft } from "@/server/imports/check-list";
import { loadAgain, loadRest } from "@/server/imports/load-again";
import { askAgain, decideRows } from "@/server/imports/rows-to-decide";
import { readAnew, startImport, startUndo } from "@/server/imports/start-import";
import { getImport } from "@/server/imports/store/get-import";
import { completeUpload, createUpload } from "@/server/imports/upload";
import { campaignAction } from "@/server/platform/auth/action";
import { wakeJobs } from "@/server/platform/jobs/runner";

const Job = z.object({ jobId: z.uuid() });

/** The audit line names the list by its file: an id says nothing to whoever reads it. */
const nameList = async ({ tenantSlug }: { tenantSlug: Slug }, { jobId }: { jobId: string }) => ({
  subject: (await getImport(tenantSlug, jobId)).fileName,
  details: { jobId },
});

/** Starts a job for a list that is about to be uploaded. Value: its id. */
export const createUploadAction = campaignAction(
  "create_upload",
  "organizer",
  z.object({ fileName: z.string().max(1000) }),
  async (member, { fileName }) => {
    const job = await createUpload(member, fileName);
    return { jobId: job.id };
  },
  (_member, { fileName }) => ({ subject: fileName }),
);

/** Ends an upload: what arrived is compared with what was sent, then read. Refuses: upload_incomplete. */
export const completeUploadAction = campaignAction(
  "complete_upload",
  "organizer",
  Job.extend({ sizeBytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/i) }),
  async (member, { jobId, ...sent }) => {
    await completeUpload(member, jobId, sent);
    wakeJobs();
  },
  nameList,
);

/** Reads a list anew with what a person set instead of what was detected. Refuses: conflict. */
export const readAnewAction = campaignAction(
  "read_anew",
  "organizer",
  Job.extend({ reading: ReadingOptions }),
  async (member, { jobId, reading }) => {
    await readAnew(member, jobId, reading);
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports/${jobId}`);
  },
  nameList,
);

/** Keeps what a person has mapped so far. Refuses: conflict. */
export const keepDraftAction = campaignAction(
  "keep_mapping",
  "organizer",
  Job.extend({
    mapping: Mapping,
    ...ImportOptions.pick({ words: true, dateOrder: true, dateOrderSaid: true }).shape,
  }),
  async (member, { jobId, ...draft }) => keepDraft(member, jobId, draft),
  nameList,
);

/** Has the whole file checked with this mapping and rule. Refuses: conflict, invalid_input. */
export const checkListAction = campaignAction(
  "check_list",
  "organizer",
  Job.extend({ mapping: Mapping, options: ImportOptions }),
  async (member, { jobId, mapping, options }) => {
    // From here on a person sees to it.
    await chooseMapping(member, jobId, { mapping, options: { ...options, unattended: false } });
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports/${jobId}`);
  },
  nameList,
);

/**
 * Starts a checked import by the path that was chosen. `agreed`: the warnings that were ticked. Value: the job's id.
 * Refuses: conflict, invalid_input (a warning isn't ticked).
 */
export const startImportAction = campaignAction(
  "start_import",
  "organizer",
  Job.extend({ agreed: z.array(z.string().max(200)).max(100) }),
  async (member, { jobId, agreed }) => {
    const job = await startImport(member, jobId, agreed);
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports`);
    return { jobId: job.id };
  },
  nameList,
);

/** Takes an import back. Refuses: conflict. */
export const undoImportAction = campaignAction(
  "undo_import",
  "organizer",
  Job,
  async (member, { jobId }) => {
    await startUndo(member, jobId);
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports`);
  },
  nameList,
);

/** Starts a new import of the same list, as after an undo. Value: the new job's id. Refuses: conflict. */
export const loadAgainAction = campaignAction(
  "load_again",
  "organizer",
  Job,
  async (member, { jobId }) => {
    const next = await loadAgain(member, jobId);
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports`);
    return { jobId: next.id };
  },
  nameList,
);

/** Starts a new import of the rows that needed a person. Value: the new job's id. Refuses: conflict. */
export const loadRestAction = campaignAction(
  "load_rest",
  "organizer",
  Job,
  async (member, { jobId }) => {
    const next = await loadRest(member, jobId);
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports`);
    return { jobId: next.id };
  },
  nameList,
);

/** Keeps decisions for rows that need a person, and has the list checked anew. Refuses: conflict, invalid_input. */
export const decideRowsAction = campaignAction(
  "decide_rows",
  "organizer",
  Job.extend({ decided: Decisions }),
  async (member, { jobId, decided }) => {
    await decideRows(member, jobId, decided);
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports/${jobId}`);
  },
  nameList,
);

/** Forgets all decisions for rows of a list, and has it checked anew. Refuses: conflict. */
export const askAgainAction = campaignAction(
  "ask_again",
  "organizer",
  Job,
  async (member, { jobId }) => {
    await askAgain(member, jobId);
    wakeJobs();
    revalidatePath(`/c/${member.tenantSlug}/imports/${jobId}`);
  },
  nameList,
);

/** Stops an import in whatever it is doing; nothing of it stays. Refuses: conflict (is done). */
export const cancelImportAction = campaignAction(
  "cancel_import",
  "organizer",
  Job,
  async (member, { jobId }) => {
    await cancelImport(member, jobId);
    revalidatePath(`/c/${member.tenantSlug}/imports`);
  },
  nameList,
);
