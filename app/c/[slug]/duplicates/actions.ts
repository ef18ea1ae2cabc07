"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { leastThreshold, mostShown } from "@/lib/duplicates/duplicates";
import { mergeContacts } from "@/server/duplicates/merge-contacts";
import { searchAndKeep } from "@/server/duplicates/search-duplicates";
import { tellApart } from "@/server/duplicates/store/found-duplicates";
import { mergeAll } from "@/server/duplicates/store/merge-groups";
import { unmergeContacts } from "@/server/duplicates/store/unmerge-contacts";
import { campaignAction } from "@/server/platform/auth/action";
import type { Member } from "@/server/platform/auth/proof";
import { writePocket } from "@/server/platform/pocket/use";

const editor = ({ name }: Member) => ({ by: name, at: new Date() });
const refresh = ({ tenantSlug }: Member) => revalidatePath(`/c/${tenantSlug}/duplicates`);

/** Searches all contacts for duplicates and keeps what was found for looking through. */
export const searchDuplicatesAction = campaignAction(
  "search_duplicates",
  "organizer",
  z.object({}),
  async (member) => {
    await searchAndKeep(member.tenantSlug, editor(member));
    refresh(member);
  },
);

/** Makes contacts one. Value: how many went. Refuses: not_found, invalid_input, conflict. */
export const mergeContactsAction = campaignAction(
  "merge_contacts",
  "organizer",
  z.object({
    keptId: z.uuid(),
    mergedIds: z.array(z.uuid()).min(1).max(mostShown),
    pick: z.record(z.string().max(50), z.uuid()),
    whole: z
      .object({ threshold: z.number().min(leastThreshold).max(1), members: z.number().int().min(2) })
      .optional(),
  }),
  async (member, group) => {
    const merged = await writePocket(member.tenantSlug, (pocket) =>
      mergeContacts(pocket, group, editor(member)),
    );
    refresh(member);
    return { merged };
  },
  (_member, { keptId }) => ({ subject: keptId }),
);

/** Makes each found group of this likelihood one. Value: how many contacts went. */
export const mergeAllAction = campaignAction(
  "merge_all",
  "manager",
  z.object({ threshold: z.number().min(leastThreshold).max(1) }),
  async (member, { threshold }) => {
    const work = { timeoutMs: 10 * 60_000 };
    const merged = await writePocket(
      member.tenantSlug,
      (pocket) => mergeAll(pocket, threshold, editor(member)),
      work,
    );
    refresh(member);
    return { merged };
  },
);

/** Remembers that contacts are different people: every pair of them. */
export const tellApartAction = campaignAction(
  "tell_apart",
  "organizer",
  z.object({ ids: z.array(z.uuid()).min(2).max(mostShown) }),
  async (member, { ids }) => {
    await writePocket(member.tenantSlug, (pocket) => tellApart(pocket, ids, editor(member)));
    refresh(member);
  },
);

/** Takes a merge back. Refuses: not_found, conflict. */
export const unmergeAction = campaignAction(
  "unmerge_contacts",
  "organizer",
  z.object({ mergeId: z.uuid() }),
  async (member, { mergeId }) => {
    await writePocket(member.tenantSlug, (pocket) => unmergeContacts(pocket, mergeId, editor(member)));
    refresh(member);
  },
  (_member, { mergeId }) => ({ subject: mergeId }),
);
