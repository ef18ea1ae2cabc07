import "server-only";
import { Progress } from "@/lib/import-job";
import { Refusal } from "@/server/refusal";

const holder = Symbol.for("campaignbrain.voters.loading");
const held = globalThis as { [holder]?: Progress };

/** How far the voter file is that is being read or loaded right now; null where none is. */
export const findLoading = (): Progress | null => held[holder] ?? null;

/** Says how far a load is. */
export function noteLoading(phase: string, rows: number | null = null, ofRows: number | null = null): void {
  const before = held[holder];
  if (!before) return;
  // Rows a second are those of this phase.
  const startedAt = before.phase === phase ? before.startedAt : new Date().toISOString();
  held[holder] = { phase, rows, ofRows, startedAt, share: null };
}

/** Does a piece of work that no other may run beside. Refuses: conflict. */
export async function whileLoading<T>(work: () => Promise<T>): Promise<T> {
  if (held[holder]) throw new Refusal("conflict", "A voter file is being loaded already. Wait for it.");
  held[holder] = Progress.parse({ phase: "Beginning", startedAt: new Date().toISOString() });
  try {
    return await work();
  } finally {
    delete held[holder];
  }
}
