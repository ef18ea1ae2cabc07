import { leastThreshold } from "@/lib/duplicates/duplicates";
import { hasHouseholds } from "@/lib/linking/train";
import { comparePairs } from "@/server/linking/store/compare-pairs";
import { createCandidates } from "@/server/linking/store/create-candidates";
import { createLinkageRecords } from "@/server/linking/store/create-linkage-records";
import { createReasons, levelsSql } from "@/server/linking/store/create-reasons";
import { learnModel } from "@/server/linking/store/learn-model";
import { scorePairs } from "@/server/linking/store/score-pairs";
import { contactSides } from "@/server/linking/store/sides";
import { toldApart } from "@/server/linking/store/told-apart";
import { twoPeople } from "@/server/linking/store/two-people";
import { countRows, execute } from "@/server/platform/duckdb/query";
import { inSnapshot } from "@/server/platform/duckdb/snapshot";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { orderMembers } from "./order-members";

/** How many contacts a search looked through, and how many pairs of them it compared. */
export interface SearchFigures {
  contacts: number;
  compared: number;
}

/**
 * Finds contacts that may be one person, by a model that learns from the campaign's own contacts. Writes
 * nothing but temporary tables of this connection, of which `found_pair` and `found_member` hold what was
 * found, as `duplicate_pair` and `duplicate_member` keep it.
 */
export async function findDuplicates(pocket: Pocket): Promise<SearchFigures> {
  await createFound(pocket);
  pocket.step("Reading all contacts", 0.1);
  const contacts = await inSnapshot(pocket, () => createLinkageRecords(pocket));
  if (contacts < 2) return { contacts, compared: 0 };
  pocket.step("Finding who might be one", 0.3);
  await createCandidates(pocket);
  const sides = contactSides(contacts);
  pocket.step("Comparing contacts", 0.7);
  await comparePairs(pocket, sides);
  const model = await learnModel(pocket, sides);
  await scorePairs(pocket, model, sides);
  pocket.step("Putting groups together", 1);
  await createLinks(pocket, twoPeople(hasHouseholds(model)));
  const compared = await countRows(pocket, "compared");
  for (const table of ["candidate", "compared", "scored"]) await execute(pocket, `DROP TABLE ${table}`);
  await orderMembers(pocket, { people: contacts + 1, links: "linked", apart: "parted" });
  await fillFound(pocket);
  return { contacts, compared };
}

async function createFound(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE found_pair (
       a_id UUID, b_id UUID, score DOUBLE, why VARCHAR, apart BOOLEAN)`,
  );
  await execute(
    pocket,
    "CREATE OR REPLACE TEMP TABLE found_member (place INTEGER, pool INTEGER, person_id UUID, joins DOUBLE)",
  );
}

/**
 * Makes the temporary tables `linked`: the scored pairs that may be one; and `parted`: those that are two
 * people for certain, likelier a household, or told apart. Only who is linked to somebody can be held apart
 * from anybody: most people of a household are not.
 */
async function createLinks(pocket: Pocket, two: string): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE linked AS
     SELECT a, b, score, ${levelsSql} AS levels FROM scored s WHERE score >= $least AND NOT ${two}`,
    { least: leastThreshold },
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE parted AS
     WITH known AS (SELECT a AS n FROM linked UNION SELECT b FROM linked),
     told AS (SELECT x.n AS a, y.n AS b
                FROM ${toldApart} d JOIN linkage_record x ON x.id = d.a_id
                JOIN linkage_record y ON y.id = d.b_id)
     SELECT a, b FROM scored s WHERE (${two} OR housemates > 0.5) AND a IN (FROM known) AND b IN (FROM known)
     UNION SELECT a, b FROM told WHERE a IN (FROM known) AND b IN (FROM known)`,
  );
}

/** People whom no links hold together never meet: that they are apart isn't kept. */
async function fillFound(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO found_member (place, pool, person_id, joins)
     SELECT o.place, o.pool, f.id, o.joins FROM member_order o JOIN linkage_record f USING (n)`,
  );
  await createReasons(pocket, "linked");
  await execute(
    pocket,
    `INSERT INTO found_pair (a_id, b_id, score, why, apart)
     SELECT x.id, y.id, l.score, r.why, false
       FROM linked l JOIN reason r USING (levels)
       JOIN linkage_record x ON x.n = l.a JOIN linkage_record y ON y.n = l.b
     UNION ALL
     SELECT x.id, y.id, 0, '', true FROM parted p
       JOIN linkage_record x ON x.n = p.a JOIN linkage_record y ON y.n = p.b
       JOIN member_order m ON m.n = p.a JOIN member_order o ON o.n = p.b AND o.pool = m.pool`,
  );
}
