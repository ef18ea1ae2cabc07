import type { Slug } from "@/lib/platform/tenant";
import { applyPlan } from "@/server/imports/store/apply-plan";
import { catchUp } from "@/server/imports/store/catch-up";
import type { ListInput, Planned } from "@/server/imports/store/plan-input";
import { prepareImport } from "@/server/imports/store/prepare-import";
import type { WriteOptions } from "@/server/platform/pocket/in-turn";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { writePrepared } from "@/server/platform/pocket/write-prepared";

interface WriteList<T> {
  fileName: string;
  by: string;
  /** Writes what else belongs to it, in the same transaction. */
  conclude: (pocket: Pocket, planned: Planned, at: Date) => Promise<T>;
}

const timeoutMs = 60 * 60_000;

/**
 * Writes a checked list into a campaign: all of it, or nothing. What is to be done is worked out beside whoever writes meanwhile; what they
 * have written until it is done counts as if it had been there before. Refuses: as `writePrepared`.
 */
export const writeList = <T>(
  slug: Slug,
  list: ListInput,
  { fileName, by, conclude }: WriteList<T>,
  options: Pick<WriteOptions, "signal" | "onPace"> = {},
): Promise<T> =>
  writePrepared(
    slug,
    {
      prepare: (pocket) => prepareImport(pocket, list),
      apply: async (pocket, prepared) => {
        const at = new Date();
        const input = { ...list, fileName, path: "direct", appliedBy: by, at } as const;
        const planned = await applyPlan(pocket, input, await catchUp(pocket, list, prepared));
        return conclude(pocket, planned, at);
      },
    },
    { writer: { what: `“${fileName}”`, by }, timeoutMs, ...options },
  );
