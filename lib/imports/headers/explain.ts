import type { PersonField } from "@/lib/people/fields";
import { targetLabel } from "@/lib/people/fields";
import type { Weighed } from "./weigh-candidate";

/** Why a column goes to a field. */
export function explainField(field: PersonField, chosen: Weighed): string {
  if (chosen.why !== null) return chosen.why;
  const name = `the header says ${chosen.words.join(" ")}`;
  const values = chosen.evidence.words === null ? "" : ` and ${chosen.evidence.words}`;
  return field === "full_name" ? name : `${name}${values}`;
}

/** Why a column goes nowhere. */
export function explainUnused(header: string, list: readonly Weighed[]): string {
  if (header.trim() === "") return "the column has no header";
  const best = list[0];
  if (best === undefined) return "no field has such a name";
  if (best.field === null) return best.why ?? "no field has such a name";
  return `perhaps ${targetLabel(best.field)}, but not surely`;
}
