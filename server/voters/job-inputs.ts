import "server-only";
import { z } from "zod";

const comparison = { version: 1, input: z.object({}) };

/** A comparison of a campaign's contacts with the voter file that somebody waits for. */
export const matchInput = { ...comparison, kind: "match-voters" };

/** One that other work brings with it: a list that was loaded, or a new voter file. */
export const matchAnewInput = { ...comparison, kind: "match-voters-anew" };

export const matchKinds: readonly string[] = [matchInput.kind, matchAnewInput.kind];
