import "server-only";
import { z } from "zod";
import type { ImportOptions } from "@/lib/imports/import-plan";
import { FillKind } from "@/lib/voters/fill";
import { queryWords, readVoterQuery } from "@/lib/voters/voter-query";
import { VoterUid } from "@/lib/voters/voter-uid";
import { blankValues, contactsWithVoters } from "@/server/voters/store/blanks-sql";
import { voterWhere } from "@/server/voters/store/voter-where";
import type { VoterRows } from "@/server/voters/store/write-voter-list";

/** Which list is to be made of the voter file: of the voters that a query finds, or of what matched contacts lack and their voters have. */
export const AskedVoterList = z.discriminatedUnion("of", [
  z.object({ of: z.literal("found"), query: z.record(z.string(), z.string()) }),
  z.object({ of: z.literal("one"), uid: VoterUid }),
  z.object({ of: z.literal("blanks"), kinds: z.array(FillKind) }),
]);
export type AskedVoterList = z.infer<typeof AskedVoterList>;

/** A list of voters: its rows, and how they are loaded. */
export interface VoterListPlan {
  name: string;
  rows: VoterRows;
  options: Partial<ImportOptions>;
  /** What is said where nobody is in it. */
  nobody: string;
}

/** What a contact gets of a voter; columns are named as the loader's fields. */
const contactColumns = [
  "state_voter_id AS voter_id",
  "first_name",
  "middle_name",
  "last_name",
  "suffix",
  "address1",
  "address2",
  "city",
  "state",
  "zip",
  "county",
  "congressional_district",
  "state_senate_district",
  "state_house_district",
  "precinct",
  "birth_date AS date_of_birth",
  "gender",
  "party",
  "phone::VARCHAR AS home_phone",
  "email",
];

/** Confidential voters are in none. */
export function voterList(asked: AskedVoterList): VoterListPlan {
  if (asked.of === "blanks") return blanksOf(asked.kinds);
  if (asked.of === "one")
    return votersWhere(`Voter ${asked.uid}.csv`, { sql: "voter_uid = $uid", values: { uid: asked.uid } });
  const query = readVoterQuery(asked.query);
  return votersWhere(`${queryWords(query)}.csv`, voterWhere(query));
}

const votersWhere = (name: string, { sql, values }: ReturnType<typeof voterWhere>): VoterListPlan => ({
  name,
  rows: { columns: contactColumns, from: "voters.voter", where: sql, values },
  options: {},
  nobody: "There is no voter to add: confidential ones are never copied.",
});

/** Each row names its contact by its own id, so that nobody is compared anew, nobody added, and only blanks are filled. */
function blanksOf(kinds: readonly FillKind[]): VoterListPlan {
  const lacking = [...new Set(kinds)].flatMap((kind) => blankValues[kind]);
  const fills = lacking.map(({ sql }) => `(${sql}) IS NOT NULL`).join(" OR ");
  return {
    name: "Blanks filled from the voter file.csv",
    rows: {
      columns: ["p.id AS external_id", ...lacking.map(({ name, sql }) => `${sql} AS ${name}`)],
      from: contactsWithVoters,
      where: `m.outcome = 'matched' AND (${fills})`,
      values: {},
    },
    options: {
      duplicates: "fill",
      rules: ["external_id"],
      onlyKnown: true,
      // It names the contact, and is nothing that the contact should get.
      fields: { external_id: { rule: "keep", clears: false } },
    },
    nobody: "There is nothing to fill: the matched contacts have all of it.",
  };
}
