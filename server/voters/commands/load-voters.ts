import "server-only";
import { z } from "zod";
import { genericLayout, voterLayouts } from "@/lib/voters/voter-layouts";
import { MapFileShape } from "@/server/imports/commands/import-file";
import { command, commandLine } from "@/server/platform/commands/command";
import { waitForFigures } from "@/server/platform/jobs/wait-for-figures";
import { askForLoad } from "@/server/voters/load-job";
import { LoadedRelease } from "@/server/voters/load-release";

const names = ["auto", ...voterLayouts.map(({ name }) => name), genericLayout.name];

const LoadVoters = z.object({
  /** Absolute. */
  files: z.array(z.string().min(1)).min(1),
  layout: z
    .string()
    .default("auto")
    .refine((name) => names.includes(name), { error: `A layout is one of ${names.join(", ")}.` }),
  map: MapFileShape.optional(),
  state: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/u, "A state is two letters.")
    .optional(),
  asOf: z.iso.date({ error: "A date is written 2026-11-03." }).optional(),
  terms: z.string().max(2000).default(""),
});

/** Loads a release of the agency's voter file and gives it to every campaign. */
export const loadVotersCommand = command({
  shape: LoadVoters,
  audit: ({ files }) => ({
    action: "load_voters",
    subject: files.map((file) => file.split("/").at(-1)).join(", "),
  }),
  async run({ files, layout, map, state, asOf, terms }) {
    const release = {
      files,
      layout,
      map,
      state: state ?? null,
      asOf: asOf ?? new Date().toISOString().slice(0, 10),
      terms,
      loadedBy: commandLine,
    };
    const jobId = await askForLoad({ read: null, release }, commandLine);
    return waitForFigures(jobId, LoadedRelease);
  },
});
