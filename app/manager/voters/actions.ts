"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import { Slug } from "@/lib/platform/tenant";
import { VoterScope } from "@/lib/voters/scope";
import { adminAction } from "@/server/platform/auth/action";
import { wakeJobs } from "@/server/platform/jobs/runner";
import { getTenant } from "@/server/platform/manager/tenants";
import { incomingPath } from "@/server/voters/incoming-files";
import { askForLoad, askForReading } from "@/server/voters/load-job";
import { requireRead } from "@/server/voters/read-incoming";
import { setScope } from "@/server/voters/scope";

function begun(jobId: JobId): { jobId: JobId } {
  wakeJobs(jobId);
  revalidatePath("/manager/voters");
  return { jobId };
}

const layout = z.string().max(20);

/** Has the files read that this admin has sent. Value: the job. Refuses: invalid_input. */
export const readVotersAction = adminAction(
  "read_voters",
  "admin",
  z.object({ names: z.array(z.string().min(1).max(200)).min(1).max(200), layout }),
  async (admin, { names, layout: chosen }) => {
    for (const name of names) incomingPath(admin.id, name);
    return begun(await askForReading({ adminId: admin.id, names, layout: chosen }, admin.name));
  },
  (_, { names }) => ({ subject: names.join(", ").slice(0, 200) }),
);

/** Has the files loaded that were read as a release of the voter file. Value: the job. Refuses: conflict. */
export const loadVotersAction = adminAction(
  "load_voters",
  "admin",
  z.object({
    readId: z.uuid(),
    layout,
    /** Fields by the columns' position, of the lists whose columns a person has chosen. */
    maps: z.record(z.string().regex(/^\d{1,3}$/u), z.array(z.string().max(100).nullable()).max(512)),
    state: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{2})?$/u, "A state is two letters."),
    asOf: z.iso.date("Say the day on which the file was made."),
    terms: z.string().trim().max(2000),
  }),
  async (admin, { readId, state, ...chosen }) => {
    const { files } = await requireRead(admin.id, readId);
    const jobId = await askForLoad(
      {
        read: { adminId: admin.id, readId },
        release: { ...chosen, files, state: state === "" ? null : state, loadedBy: admin.name },
      },
      admin.name,
    );
    return begun(jobId);
  },
);

/** Sets the districts whose voters a campaign sees. Refuses: not_found. */
export const setScopeAction = adminAction(
  "scope_voters",
  "admin",
  z.object({ slug: Slug, scope: VoterScope, ownFile: z.boolean() }),
  async (_, { slug, scope, ownFile }) => {
    await setScope((await getTenant(slug)).slug, scope, ownFile);
    revalidatePath(`/manager/campaigns/${slug}`);
  },
  (_, { slug, scope, ownFile }) => ({ tenantSlug: slug, details: { scope, ownFile } }),
);
