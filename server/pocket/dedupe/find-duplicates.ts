import { z } from "zod";
import { groupPairs } from "@/lib/dedupe/cluster";
import { explainPair } from "@/lib/dedupe/explain-pair";
import { Count, queryRow, queryRows } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { createCandidates } from "./candidate-pairs";
import { comparisons } from "./compare";
import { createFaces } from "./faces";
import { comparePairs, learnModel, scorePairs } from "./score-pairs";

/** From this probability on, two contacts are proposed as one. */
export const usualThreshold = 0.85;

/** Two contacts of a group. `score`: the probability that they are one; of a pair that only others link, that of the weakest link. */
export interface DuplicatePair {
  ids: [string, string];
  score: number;
  why: string;
}

/** Contacts that may be one person. `key`: the external id, else the contact's own. */
export interface DuplicateGroup {
  members: { id: string; key: string; name: string }[];
  pairs: DuplicatePair[];
}

export interface Duplicates {
  contacts: number;
  /** How many pairs were looked at closely. */
  compared: number;
  groups: DuplicateGroup[];
}

const Link = z.object({
  a: z.number(),
  b: z.number(),
  score: z.number(),
  levels: z.record(z.string(), z.number()),
});
const Face = z.object({ n: z.number(), id: z.string(), key: z.string(), name: z.string() });

/** What says that two are not one although their score is high: certainty, or a Jr or Sr that nothing of their own outweighs. */
const mayBeOne = "NOT apart AND (NOT one_suffix OR birth >= 3 OR email >= 3)";

/**
 * Finds contacts that may be one person, by a model that learns from the campaign's own contacts. Writes nothing but temporary
 * tables of this connection. `threshold`: the least probability, 0 to 1.
 */
export async function findDuplicates(
  pocket: Pocket,
  threshold: number = usualThreshold,
): Promise<Duplicates> {
  const contacts = await createFaces(pocket);
  if (contacts < 2) return { contacts, compared: 0, groups: [] };
  await createCandidates(pocket);
  await comparePairs(pocket);
  await scorePairs(pocket, await learnModel(pocket, contacts), contacts);
  const levels = comparisons.map(({ name }) => `${name}: ${name}`).join(", ");
  const links = await queryRows(
    pocket,
    Link,
    `SELECT a, b, score, {${levels}} AS levels FROM scored WHERE score >= $threshold AND ${mayBeOne}`,
    { threshold },
  );
  const apart = await queryRows(
    pocket,
    z.object({ a: z.number(), b: z.number() }),
    `SELECT a, b FROM scored WHERE NOT (${mayBeOne}) OR housemates > 0.5`,
  );
  const { compared } = await queryRow(
    pocket,
    z.object({ compared: Count }),
    "SELECT count(*) AS compared FROM compared",
  );
  const groups = groupPairs(
    links.map(({ a, b, score }) => ({ a, b, weight: score })),
    apart,
  );
  return { contacts, compared, groups: await describe(pocket, groups, links) };
}

async function describe(
  pocket: Pocket,
  groups: readonly number[][],
  links: readonly z.infer<typeof Link>[],
): Promise<DuplicateGroup[]> {
  const faces = await queryRows(
    pocket,
    Face,
    `SELECT n, f.id::VARCHAR AS id, coalesce(external_id, f.id::VARCHAR) AS key, concat_ws(' ', p.first_name, p.last_name) AS name
       FROM face f JOIN person p ON p.id = f.id WHERE n IN (SELECT unnest(from_json($members::JSON, '["INTEGER"]')))`,
    { members: JSON.stringify(groups.flat()) },
  );
  const byNumber = new Map(faces.map(({ n, ...face }) => [n, face]));
  const byPair = new Map(links.map((link) => [`${link.a} ${link.b}`, link]));
  return groups.map((group) => {
    const members = group.toSorted((a, b) => a - b);
    const direct = members.flatMap((a) => members.flatMap((b) => byPair.get(`${a} ${b}`) ?? []));
    const weakest = Math.min(...direct.map(({ score }) => score));
    const idOf = (n: number) => byNumber.get(n)?.id ?? "";
    return {
      members: members.flatMap((n) => byNumber.get(n) ?? []),
      pairs: members.flatMap((a, at) =>
        members.slice(at + 1).map((b): DuplicatePair => {
          const link = byPair.get(`${a} ${b}`);
          const why = link ? explainPair(link.levels) : "both fit others of the group";
          return { ids: [idOf(a), idOf(b)], score: link?.score ?? weakest, why };
        }),
      ),
    };
  });
}
