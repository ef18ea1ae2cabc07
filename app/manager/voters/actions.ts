"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { Slug } from "@/lib/tenant";
import { VoterScope } from "@/lib/voters/scope";
import { adminAction } from "@/server/auth/action";
import { getTenant } from "@/server/manager/tenants";
import { Refusal } from "@/server/refusal";
import { dropIncoming, incomingPath } from "@/server/voter-file/incoming-files";
import { loadRelease } from "@/server/voter-file/load-release";
import { setScope } from "@/server/voter-file/scope";

/** Loads the files that this admin has sent as a release of the voter file. Value: what was loaded. Refuses: file_refused, conflict. */
export const loadVotersAction = adminAction(
  "load_voters",
  "admin",
  z.object({
    names: z.array(z.string().min(1).max(200)).min(1).max(200),
    layout: z.string().max(20),
    state: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{2})?$/u, "A state is two letters."),
    asOf: z.iso.date("Say the day on which the file was made."),
    terms: z.string().trim().max(2000),
  }),
  async (admin, { names, layout, state, asOf, terms }) => {
    try {
      const loaded = await loadRelease({
        files: names.map((name) => incomingPath(admin.id, name)),
        layout,
        state: state === "" ? null : state,
        asOf,
        terms,
        loadedBy: admin.name,
      });
      await dropIncoming(admin.id);
      revalidatePath("/manager/voters");
      return loaded;
    } catch (error) {
      // Another load may be reading these very files.
      if (!(error instanceof Refusal && error.code === "conflict")) await dropIncoming(admin.id);
      throw error;
    }
  },
  (_, { names }) => ({ subject: names.join(", ").slice(0, 200) }),
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
