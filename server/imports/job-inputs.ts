import "server-only";
import { z } from "zod";

/** The list itself is the job's subject, and holds all that is asked. */
const step = { version: 1, input: z.object({}) };

/** The work that a list asks for, by the state into which it moves with it. */
export const stepInputs = {
  reading: { ...step, kind: "read-list" },
  checking: { ...step, kind: "check-list" },
  queued: { ...step, kind: "import-list" },
  undoing: { ...step, kind: "undo-import" },
} as const;

export const stepKinds: readonly string[] = Object.values(stepInputs).map(({ kind }) => kind);

/** The files of a campaign's folder that are to be taken, and the hour that is then kept; null while others still come. */
export const inboxInput = {
  kind: "take-from-inbox",
  version: 1,
  input: z.object({ names: z.array(z.string()), takenAt: z.iso.datetime().nullable() }),
};
