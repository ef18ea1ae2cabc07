"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { leastThreshold, mostShown } from "@/lib/duplicates/duplicates";
import { PersonId } from "@/lib/people/person-id";
import { askForMerge, askForSearch } from "@/server/duplicates/ask-for-work";
import { mergeContacts } from "@/server/duplicates/merge-contacts";
import { takeApartBack } from "@/server/duplicates/store/take-apart-back";
import { tellApart } from "@/server/duplicates/store/tell-apart";
import { takeMergeBack } from "@/server/duplicates/take-merge-back";
import { campaignAction } from "@/server/platform/auth/action";
import type { Member } from "@/server/platform/auth/proof";
import { writePocket } from "@/server/platform/pocket/use";

const editor = ({ name }: Member) => ({ by: name, at: new Date() });
const refresh = ({ tenantSlug }: Member) => revalidatePath(`/c/${tenantSlug}/review/duplicates`);

/** Has all contacts searched for duplicates, and what was found kept for looking through. Value: the job's id. */
export const searchDuplicatesAction = campaignAction(
  "search_duplicates",
  "organizer",
  z.object({}),
  async (member) => {
    const jobId = await askForSearch(member);
    refresh(member);
    return { jobId };
  },
);

/** Makes contacts one. Value: how many went. Refuses: not_found, invalid_input, conflict. */
export const mergeContactsAction = campaignAction(
  "merge_contacts",
  "organizer",
  z.object({
    keptId: PersonId,
    mergedIds: z.array(PersonId).min(1).max(mostShown),
    pick: z.record(z.string().max(50), PersonId),
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

/** Has each found group of this likelihood made one. Value: the job's id. Refuses: conflict. */
export const mergeAllAction = campaignAction(
  "merge_all",
  "manager",
  z.object({ threshold: z.number().min(leastThreshold).max(1) }),
  async (member, { threshold }) => {
    const jobId = await askForMerge(member, threshold);
    refresh(member);
    return { jobId };
  },
);

/** Remembers that contacts are different people: every pair of them. */
export const tellApartAction = campaignAction(
  "tell_apart",
  "organizer",
  z.object({ ids: z.array(PersonId).min(2).max(mostShown) }),
  async (member, { ids }) => {
    await writePocket(member.tenantSlug, (pocket) => tellApart(pocket, ids, editor(member)));
    refresh(member);
  },
);

/** Remembers no more that contacts are different people, as it was said at this moment. Refuses: not_found. */
export const takeApartBackAction = campaignAction(
  "take_apart_back",
  "organizer",
  z.object({ ids: z.array(PersonId).min(2).max(mostShown), at: z.iso.datetime() }),
  async (member, { ids, at }) => {
    await writePocket(member.tenantSlug, (pocket) => takeApartBack(pocket, ids, new Date(at)));
    refresh(member);
  },
);

/** Takes back what was merged at once with this merge. Value: how many contacts are back. Refuses: not_found, conflict. */
export const unmergeAction = campaignAction(
  "unmerge_contacts",
  "organizer",
  z.object({ mergeId: z.uuid() }),
  async (member, { mergeId }) => {
    const back = await writePocket(member.tenantSlug, (pocket) =>
      takeMergeBack(pocket, mergeId, editor(member)),
    );
    refresh(member);
    return { back };
  },
  (_member, { mergeId }) => ({ subject: mergeId }),
);
