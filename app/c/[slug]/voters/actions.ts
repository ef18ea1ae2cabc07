"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { districtKinds, readCrosswalk } from "@/lib/voters/crosswalk";
import { FillKind, fillWords } from "@/lib/voters/fill";
import { VoterUid } from "@/lib/voters/voter-uid";
import { campaignAction } from "@/server/platform/auth/action";
import type { Member } from "@/server/platform/auth/proof";
import { wakeJobs } from "@/server/platform/jobs/runner";
import { readPocket, writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { askForMatch } from "@/server/voters/ask-for-match";
import { askForVoterList, handToLoader } from "@/server/voters/hand-to-loader";
import { countRedistricted } from "@/server/voters/store/count-redistricted";
import { decideVoter } from "@/server/voters/store/decide-voter";
import { takeVoterDecisionBack } from "@/server/voters/store/take-voter-decision-back";
import type { AskedVoterList } from "@/server/voters/voter-list";

const editor = ({ name }: Member) => ({ by: name, at: new Date() });
async function begin(member: Member, asked: AskedVoterList): Promise<{ jobId: string }> {
  const { importId, jobId } = await askForVoterList(member, asked);
  wakeJobs(jobId);
  return { jobId: importId };
}

const Uid = z
  .string()
  .regex(/^[A-Z]{2}:.{1,80}$/u, "That is no voter's id.")
  .pipe(VoterUid);

/** Has a list made of the voters that a query finds, and handed to the loader. Value: the import to go to. Refuses: data_unavailable. */
export const addVotersAction = campaignAction(
  "add_voters",
  "organizer",
  z.object({ query: z.record(z.string().max(20), z.string().max(300)) }),
  async (member, { query }) => {
    return begin(member, { of: "found", query });
  },
  (_member, { query }) => ({ subject: new URLSearchParams(query).toString().slice(0, 200) }),
);

/** Hands one voter to the loader. Value: the import to go to. Refuses: invalid_input. */
export const addVoterAction = campaignAction(
  "add_voter",
  "organizer",
  z.object({ uid: Uid }),
  async (member, { uid }) => {
    const jobId = await handToLoader(member, { of: "one", uid });
    wakeJobs(jobId);
    return { jobId };
  },
  (_member, { uid }) => ({ subject: uid }),
);

/** Has a list made of what matched contacts lack and the voter file has, and handed to the loader. Value: the import to go to. Refuses: data_unavailable. */
export const fillBlanksAction = campaignAction(
  "fill_from_voters",
  "organizer",
  z.object({ kinds: z.array(FillKind).min(1, "Choose what to fill.") }),
  async (member, { kinds }) => {
    return begin(member, { of: "blanks", kinds });
  },
  (_member, { kinds }) => ({ subject: kinds.map((kind) => fillWords[kind].label).join(", ") }),
);

/** Has all contacts compared with the voter file. Value: the job. Refuses: data_unavailable. */
export const matchVotersAction = campaignAction("match_voters", "organizer", z.object({}), async (member) => {
  const jobId = await askForMatch({ id: member.tenantId, slug: member.tenantSlug }, member.name);
  wakeJobs(jobId);
  revalidatePath(`/c/${member.tenantSlug}/voters`);
  return { jobId };
});

/** Says that a contact is a voter, or is none of those that it may be. Refuses: not_found. */
export const decideVoterAction = campaignAction(
  "decide_voter",
  "organizer",
  z.object({ personId: PersonId, voterUid: Uid.nullable() }),
  async (member, { personId, voterUid }) => {
    await writePocket(member.tenantSlug, (pocket) => decideVoter(pocket, personId, voterUid, editor(member)));
    revalidatePath(`/c/${member.tenantSlug}/review/voters`);
  },
  (_member, { personId }) => ({ subject: personId }),
);

/** Takes back what was decided at this moment about a contact and the voters that it may be. Refuses: not_found, conflict. */
export const takeVoterDecisionBackAction = campaignAction(
  "take_voter_decision_back",
  "organizer",
  z.object({ personId: PersonId, at: z.iso.datetime() }),
  async (member, { personId, at }) => {
    await writePocket(member.tenantSlug, (pocket) => takeVoterDecisionBack(pocket, personId, new Date(at)));
    revalidatePath(`/c/${member.tenantSlug}/review/voters`);
  },
  (_member, { personId }) => ({ subject: personId }),
);

/** Counts voters and contacts with the districts of a crosswalk beside today's. Refuses: data_unavailable, invalid_input. */
export const redistrictAction = campaignAction(
  "redistrict",
  "organizer",
  z.object({ kind: z.enum(districtKinds), text: z.string().min(1).max(900_000, "The file is too long.") }),
  async (member, { kind, text }) => {
    const { districts, badLines } = readCrosswalk(text);
    if (districts.size === 0)
      throw new Refusal("invalid_input", "No line of the file holds a precinct and its district.");
    const counted = await readPocket(member.tenantSlug, (pocket) =>
      countRedistricted(pocket, kind, districts),
    );
    return { ...counted, badLines };
  },
);
