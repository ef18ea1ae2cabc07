import { z } from "zod";
import { type FoundDuplicates, leastThreshold } from "@/lib/duplicates/duplicates";
import { explainPair } from "@/lib/linking/explain-pair";
import { hasHouseholds } from "@/lib/linking/train";
import { createCandidates } from "@/server/linking/store/candidate-pairs";
import { comparisons } from "@/server/linking/store/compare";
import { createFaces } from "@/server/linking/store/faces";
import { comparePairs, contactSides, learnModel, scorePairs } from "@/server/linking/store/score-pairs";
import { twoPeople } from "@/server/linking/store/two-people";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Pair = z.object({ a: z.string(), b: z.string() });

/**
 * Finds contacts that may be one person, by a model that learns from the campaign's own contacts. Writes nothing but temporary
 * tables of this connection.
 */
export async function findDuplicates(pocket: Pocket): Promise<FoundDuplicates> {
  const contacts = await createFaces(pocket);
  if (contacts < 2) return { contacts, compared: 0, links: [], apart: [] };
  await createCandidates(pocket);
  const sides = contactSides(contacts);
  await comparePairs(pocket, sides);
  const model = await learnModel(pocket, sides);
  const two = twoPeople(hasHouseholds(model));
  await scorePairs(pocket, model, sides);
  const ids = "x.id::VARCHAR AS a, y.id::VARCHAR AS b";
  const faces = "scored s JOIN face x ON x.n = s.a JOIN face y ON y.n = s.b";
  const levels = comparisons.map(({ name }) => `${name}: s.${name}`).join(", ");
  const links = await queryRows(
    pocket,
    Pair.extend({ score: z.number(), levels: z.record(z.string(), z.number()) }),
    `SELECT ${ids}, score, {${levels}} AS levels FROM ${faces} WHERE score >= $least AND NOT ${two}`,
    { least: leastThreshold },
  );
  const { compared } = await queryRow(
    pocket,
    z.object({ compared: Count }),
    "SELECT count(*) AS compared FROM compared",
  );
  const apart = await queryRows(pocket, Pair, `SELECT ${ids} FROM ${faces} WHERE ${two} OR housemates > 0.5`);
  // Only who is linked to somebody can be held apart from anybody: most people of a household are not.
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
  return {
    contacts,
    compared,
    links: links.map(({ levels, ...link }) => ({ ...link, why: explainPair(levels) })),
    apart: apart.filter(({ a, b }) => linked.has(a) && linked.has(b)),
  };
}
