import "server-only";
import type { FillKind } from "@/lib/voters/fill";
import type { Loader } from "@/server/imports/upload";
import { Refusal } from "@/server/platform/refusal";
import { blankValues, contactsWithVoters } from "@/server/voters/store/blanks-sql";
import { handToLoader } from "./hand-to-loader";

/**
 * Makes a list of what matched contacts lack and their voters have, and gives it to the loader: each row names its contact by its own id, so that
 * nobody is compared anew, nobody added, and only blanks are filled. Gives the job's id. Refuses: data_unavailable, invalid_input (there
 * is nothing to fill).
 */
export async function fillBlanks(loader: Loader, kinds: readonly FillKind[]): Promise<string> {
  const lacking = [...new Set(kinds)].flatMap((kind) => blankValues[kind]);
  const fills = lacking.map(({ sql }) => `(${sql}) IS NOT NULL`).join(" OR ");
  const jobId = await handToLoader(
    loader,
    "Blanks filled from the voter file.csv",
    {
      columns: ["p.id AS external_id", ...lacking.map(({ name, sql }) => `${sql} AS ${name}`)],
      from: contactsWithVoters,
      where: `m.outcome = 'matched' AND (${fills})`,
      values: {},
    },
    {
      duplicates: "fill",
      rules: ["external_id"],
      onlyKnown: true,
      // It names the contact, and is nothing that the contact should get.
      fields: { external_id: { rule: "keep", clears: false } },
    },
  );
  if (jobId === null)
    throw new Refusal("invalid_input", "There is nothing to fill: the matched contacts have all of it.");
  return jobId;
}
