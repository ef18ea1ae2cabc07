"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { VoterScope } from "@/lib/voters/scope";
import { adminAction } from "@/server/platform/auth/action";
import { wakeJobs } from "@/server/platform/jobs/runner";
import { getTenant } from "@/server/platform/manager/tenants";
import { askAllToMatchAnew } from "@/server/voters/ask-for-match";
import { loadIncoming, readIncoming } from "@/server/voters/read-incoming";
import { setScope } from "@/server/voters/scope";

const layout = z.string().max(20);

/** Reads the files that this admin has sent. Value: what each list is. Refuses: conflict, not_found, file_refused. */
export const readVotersAction = adminAction(
  "read_voters",
  "admin",
  z.object({ names: z.array(z.string().min(1).max(200)).min(1).max(200), layout }),
  (admin, { names, layout: said }) => readIncoming(admin.id, names, said),
  (_, { names }) => ({ subject: names.join(", ").slice(0, 200) }),
);

/** Loads the files that were read as a release of the voter file. Value: what was loaded. Refuses: file_refused, conflict, invalid_input. */
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
  async (admin, { readId, state, ...said }) => {
    const loaded = await loadIncoming(admin.id, readId, {
      ...said,
      state: state === "" ? null : state,
      loadedBy: admin.name,
    });
    // Nobody need wait for it; whoever looks at a campaign meanwhile sees what was found before.
    await askAllToMatchAnew(admin.name);
    wakeJobs();
    revalidatePath("/manager/voters");
    return loaded;
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
