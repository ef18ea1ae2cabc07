import { importIdPrefix } from "@/lib/platform/uuid";
import type { PlanInput } from "@/server/imports/store/plan-input";

/** What the ids of an import's contacts are made of. */
type Numbering = Pick<PlanInput, "jobId" | "options">;

/** More lines than a list can have people; the bits above them tell the tries of one import apart. */
const linesOfATry = 2 ** 27;
const tries = 32;

/** SQL for the id of the contact that row `row` of an import makes. */
function insertedId({ jobId, options }: Numbering): string {
  const first = ((options.generation ?? 0) % tries) * linesOfATry;
  return `('${importIdPrefix(jobId)}' || lpad(to_hex(row::BIGINT + ${first}), 8, '0'))::UUID`;
}

/** SQL for the rows that become contacts, with their lines and the contacts' ids. */
export const insertedRows = (input: Numbering) =>
  `(SELECT row, line, ${insertedId(input)} AS person_id FROM decided WHERE outcome = 'inserted')`;

/** SQL for the contact that a row of `decided` makes or changes; NULL where it does neither. */
export const writtenId = (input: Numbering) =>
  `CASE WHEN outcome = 'inserted' THEN ${insertedId(input)} ELSE person_id END`;
