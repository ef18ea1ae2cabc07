import { matchRules, type Plan } from "@/lib/imports/import-plan";
import { findCustomColumns } from "@/server/people/store/find-custom-columns";
import { holdsAny } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Outdated } from "@/server/platform/pocket/write-prepared";
import { comparesNobody } from "./compares-nobody";
import { countUpdates } from "./count-updates";
import { createFits } from "./create-fits";
import { findChanged } from "./find-changed";
import { matchFields } from "./match-fields";
import { mergeAnew } from "./merge-anew";
import { mergeRules } from "./merge-rules";
import type { ListInput, Planned } from "./plan-input";
import type { Prepared } from "./prepare-import";
import { rankOf } from "./rule-order";
import { writeReport } from "./write-report";

/**
 * Brings a plan up to now, inside the caller's transaction: values that others have written since count as if they had been there from the
 * beginning. Gives the plan that holds now. Throws `Outdated` where it may have become another matter who is who.
 */
export async function catchUp(pocket: Pocket, input: ListInput, prepared: Prepared): Promise<Planned> {
  const { planned, isNew } = prepared;
  if (pocket.state === prepared.state) return planned;
  if (!isNew || pocket.heavyState !== prepared.heavyState) throw new Outdated();
  const { shape } = planned;
  const customs = await findCustomColumns(pocket, shape);
  const fields = matchFields(customs);
  const before = matchFields(planned.customs);
  if (fields.externalId !== before.externalId || fields.suffix !== before.suffix) throw new Outdated();
  if (!(await findChanged(pocket, fields))) return { ...planned, customs };
  if (!comparesNobody(input.options) && (await recognisesOthers(pocket, input, planned)))
    throw new Outdated();
  if (!(await holdsAny(pocket, `decided WHERE person_id IN (${changed})`))) return { ...planned, customs };
  const plan = await mergeChanged(pocket, input, { ...planned, customs });
  return { plan, shape, customs };
}

const changed = "SELECT id FROM changed_contact";

async function mergeChanged(
  pocket: Pocket,
  input: ListInput,
  { plan, shape, customs }: Planned,
): Promise<Plan> {
  const rules = mergeRules(input.options, plan.figures.updated + plan.figures.unchanged);
  await mergeAnew(pocket, rules, shape, customs, input.source.values, changed);
  await writeReport(pocket, input.dir);
  return countUpdates(pocket, plan, rules);
}

/**
 * Whether a row of the list may fit somebody else now: it fits a contact that has changed, as it did not before, or fits one no longer.
 * Who fits by a weaker rule than the one that found somebody is nobody's concern.
 */
async function recognisesOthers(pocket: Pocket, { source, options }: ListInput, planned: Planned) {
  const { shape, customs } = planned;
  const rules = options.rules ?? matchRules;
  const known = { fits: "fit_now", persons: "changed_person" };
  await createFits(pocket, shape, source.values, matchFields(customs), rules, known);
  return holdsAny(
    pocket,
    `(WITH was AS (SELECT * FROM (SELECT row, rule, n, clash, unnest(ids) AS id FROM fit)
                    WHERE id IN (SELECT id FROM changed_contact WHERE other)),
           is_now AS (SELECT row, rule, clash, unnest(ids) AS id FROM fit_now),
           gone AS (SELECT id FROM changed_contact WHERE other AND id NOT IN (SELECT id FROM changed_person))
      SELECT row FROM was w FULL JOIN is_now i USING (row, id) LEFT JOIN fit f USING (row)
       WHERE i.rule IS NULL
          OR (w.rule IS NULL AND (f.rule IS NULL OR ${rankOf(rules, "i.rule")} <= ${rankOf(rules, "f.rule")}))
          OR w.rule <> i.rule OR (w.n = 1 AND w.clash <> i.clash)
      UNION ALL SELECT row FROM decided WHERE person_id IN (SELECT id FROM gone))`,
  );
}
