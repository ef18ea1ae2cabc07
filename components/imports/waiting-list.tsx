import { Notice } from "@/components/ui/notice";
import type { ImportState } from "@/lib/imports/import-job";

/** Why a list that came by itself doesn't go on by itself. */
export function WaitingList({ state, why }: { state: ImportState; why: string | null }) {
  if (!why || (state !== "mapping" && state !== "ready")) return null;
  return (
    <Notice tone="warn" title="This list came by itself and waits for you">
      {why}
    </Notice>
  );
}
