import type { ImportOptions, Plan } from "@/lib/imports/import-plan";
import type { CustomColumn } from "@/server/people/store/custom-column";
import type { Shape } from "@/server/people/store/shape";
import type { Source } from "@/server/people/store/source";

/** A list that is to be planned. */
export interface PlanInput {
  /** The import's id; the ids of the contacts that it makes come from it. */
  jobId: string;
  source: Source;
  options: Pick<ImportOptions, "duplicates" | "dateOrder"> &
    Partial<Pick<ImportOptions, "generation" | "rules" | "fields" | "decisions" | "onlyKnown">>;
  /** The rows of `sent` bring what an earlier plan of the whole list has decided for them; then nothing is compared again. */
  decided?: boolean;
}

/** A list to be planned, and the absolute folder in which its plan is kept beside it. */
export interface ListInput extends PlanInput {
  dir: string;
}

/** A plan, and what its temporary tables mean, for the import that follows on the same connection. */
export interface Planned {
  plan: Plan;
  shape: Shape;
  customs: CustomColumn[];
}
