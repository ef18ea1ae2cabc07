import "server-only";
import { z } from "zod";
import { ReleaseRequest } from "./build-release";
import { AskedVoterList } from "./voter-list";

const comparison = { version: 1, input: z.object({}) };

/** A comparison of a campaign's contacts with the voter file that somebody waits for. */
export const matchInput = { ...comparison, kind: "match-voters" };

/** One that other work brings with it: a list that was loaded, or a new voter file. */
export const matchAnewInput = { ...comparison, kind: "match-voters-anew" };

export const matchKinds: readonly string[] = [matchInput.kind, matchAnewInput.kind];

/** Files of a voter file that are read, so that what they are is seen before anything is loaded. */
export const readVotersInput = {
  kind: "read-voters",
  version: 1,
  input: z.object({
    /** Whose files they are. */
    adminId: z.string(),
    names: z.array(z.string()),
    layout: z.string(),
  }),
};

/** A release of the voter file that is loaded. */
export const loadInput = {
  kind: "load-voters",
  version: 1,
  input: z.object({
    /** The files that this admin had read as this reading; null where `release` names them itself. */
    read: z.object({ adminId: z.string(), readId: z.string() }).nullable(),
    release: ReleaseRequest,
  }),
};

/** A list of voters that is made for an import, which is the job's subject. */
export const voterListInput = { kind: "list-voters", version: 1, input: AskedVoterList };

export const releaseKinds: readonly string[] = [readVotersInput.kind, loadInput.kind];
