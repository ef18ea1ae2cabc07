import { matchHeaders } from "@/lib/imports/headers/match-headers";
import { proposeJoins } from "@/lib/imports/headers/propose-joins";
import type { ColumnProposal } from "@/lib/imports/import-job";
import { columnName } from "@/lib/imports/import-words";
import type { Reading } from "@/lib/imports/reading";
import { carryOver, commonPart, findAlike } from "@/lib/imports/saved-mapping";
import { repeatable, targetLabel } from "@/lib/people/fields";
import type { Recipe } from "@/lib/people/joins";
import type { Mapping } from "@/lib/people/mapping";
import { listMappings } from "@/server/imports/store/list-mappings";

type Columns = Reading["columns"];

/**
 * Where each column could go: as it was confirmed for such a list before, here or else in another campaign of the agency;
 * else as the headers and values say.
 */
export async function proposeMapping(
  tenantId: string,
  columns: Columns,
): Promise<{ proposals: ColumnProposal[]; mapping: Mapping }> {
  const headers = columns.map(({ header }) => header);
  const { ofTenant, ofOthers } = await listMappings(tenantId);
  const ours = findAlike(ofTenant, headers);
  const theirs = ours ? null : findAlike(ofOthers, headers);
  const before = ours
    ? { mapping: carryOver(ours, headers), when: "the last time such a list came" }
    : { mapping: theirs ? carryOver(commonPart(theirs), headers) : [], when: "in another campaign" };
  const proposals = asBefore(proposeFields(columns), before);
  const mapping = proposals.map(({ target, place }, index) => ({
    index,
    target: target as Mapping[number]["target"],
    ...(place === undefined ? {} : { place }),
  }));
  return { proposals, mapping };
}

/** As the headers and values say, with what must be joined from several columns. */
export function proposeFields(columns: Columns): ColumnProposal[] {
  const matches = matchHeaders(columns);
  const proposals: ColumnProposal[] = [...matches];
  const targets = matches.map(({ target }) => target);
  for (const recipe of proposeJoins(columns, targets)) {
    for (const [at, proposal] of proposals.entries()) {
      const { place: _, ...rest } = proposal;
      const reason = "hardly ever filled; its parts are";
      if (proposal.target === recipe.field)
        proposals[at] = { ...rest, target: null, verdict: "unused", reason };
    }
    for (const [index, joined] of joinedProposals(recipe, columns, proposals)) proposals[index] = joined;
  }
  return proposals;
}

/** What is proposed for each column that is joined with others into one field, by the column's position. */
function joinedProposals(
  { field, indexes }: Recipe,
  columns: Columns,
  proposals: readonly ColumnProposal[],
): [number, ColumnProposal][] {
  const names = indexes.map((index) => `“${columnName(columns[index]?.header ?? "", index)}”`);
  const reason =
    indexes.length === 1 ? "the header names a part of an address" : `joined from ${names.join(", ")}`;
  return indexes.map((index, place) => {
    const { suggestions = [] } = proposals[index] ?? {};
    const joined = { target: field, confidence: 0.85, verdict: "sure", reason, suggestions } as const;
    return [index, { ...joined, ...(indexes.length > 1 ? { place } : {}) }];
  });
}

/** Proposals with what was confirmed before in their place; a field that it fills is not filled by another column too. */
function asBefore(
  proposals: readonly ColumnProposal[],
  { mapping, when }: { mapping: Mapping; when: string },
): ColumnProposal[] {
  const before = new Map(mapping.map((one) => [one.index, one]));
  const taken = new Set(mapping.flatMap(({ target }) => (target === null ? [] : [target as string])));
  return proposals.map((proposal, index) => {
    const known = before.get(index);
    if (known) return confirmed(proposal, known, when);
    if (proposal.target === null || !taken.has(proposal.target) || repeatable.has(proposal.target))
      return proposal;
    const { place: _, ...rest } = proposal;
    return { ...rest, target: null, verdict: "check", reason: "another column filled this field before" };
  });
}

function confirmed(
  { place: _, ...rest }: ColumnProposal,
  { target, place }: Mapping[number],
  when: string,
): ColumnProposal {
  const reason = target === null ? `not used ${when}` : `“${targetLabel(target)}” ${when}`;
  const verdict = target === null ? "unused" : "sure";
  return { ...rest, target, confidence: 1, verdict, reason, ...(place === undefined ? {} : { place }) };
}
