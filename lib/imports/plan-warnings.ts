import { parseTarget, targetLabel } from "@/lib/people/fields";
import { formatCount, pluralise } from "@/lib/text/format";
import type { Plan } from "./import-plan";

/** What a person must agree to before an import. `key`: what the agreement is called; another number needs another one. */
export interface PlanWarning {
  key: string;
  message: string;
}

const mostChanged = 0.3;
const mostOverwritten = 0.2;

/** Finds what is so unusual about a plan that it may be a mistake: many contacts changed, or a field overwritten in many. */
export function planWarnings({ figures, changes, contactsBefore }: Plan): PlanWarning[] {
  if (contactsBefore === 0) return [];
  const share = (count: number) => `${Math.round((count / contactsBefore) * 100)} %`;
  const touched = figures.updated;
  const changed: PlanWarning = {
    key: `changed:${touched}`,
    message: `Change ${formatCount(touched)} ${pluralise(touched, "contact")}, ${share(touched)} of all who are there`,
  };
  const overwritten = changes
    .filter(({ overwritten }) => overwritten > contactsBefore * mostOverwritten)
    .map(({ field, overwritten }): PlanWarning => {
      const label = targetLabel(parseTarget(field) ?? `custom:${field}`);
      return {
        key: `field:${field}:${overwritten}`,
        message: `Overwrite “${label}” of ${formatCount(overwritten)} ${pluralise(overwritten, "contact")}, ${share(overwritten)} of all`,
      };
    });
  return [...(touched > contactsBefore * mostChanged ? [changed] : []), ...overwritten];
}
