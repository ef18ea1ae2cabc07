import type { ColumnProposal, ImportResult, ImportState } from "@/lib/imports/import-job";
import type { ImportOptions, Plan } from "@/lib/imports/import-plan";
import type { Reading } from "@/lib/imports/reading";
import { Progress } from "@/lib/jobs/progress";
import type { Mapping } from "@/lib/people/mapping";
import { manager } from "@/server/platform/manager/client";
import { toStored } from "@/server/platform/manager/stored-json";
import type { ImportRows } from "./import-rows";

/** What of a job is other than it was. */
export interface JobChange {
  state?: ImportState;
  fileName?: string;
  sizeBytes?: number;
  sha256?: string | null;
  reading?: Reading | null;
  proposals?: ColumnProposal[] | null;
  mapping?: Mapping | null;
  options?: ImportOptions;
  plan?: Plan | null;
  result?: ImportResult;
  progress?: Partial<Progress>;
  path?: string;
  error?: string | null;
  attempt?: number;
  startedAt?: Date | null;
  finishedAt?: Date | null;
  undoneAt?: Date;
}

/** States that a job can't come to whose files are gone. */
const needFiles: readonly ImportState[] = ["reading", "mapping", "checking", "ready", "queued", "importing"];

/**
 * Changes a job, provided that it is in one of `from`, and has its files where it goes on with them. Gives false when it had moved on
 * meanwhile.
 */
export async function saveJob(
  id: string,
  change: JobChange,
  from?: readonly ImportState[],
  tx?: ImportRows,
): Promise<boolean> {
  const { reading, proposals, mapping, options, plan, result, progress, sizeBytes, ...plain } = change;
  const data = {
    ...plain,
    sizeBytes: sizeBytes === undefined ? undefined : BigInt(sizeBytes),
    reading: text(reading),
    rows: reading ? reading.rows + reading.unreadable : reading,
    proposals: text(proposals),
    mapping: text(mapping),
    plan: text(plan),
    result: text(result),
    figures: text(result?.figures),
    options: options === undefined ? undefined : toStored(options),
    progress: progress === undefined ? undefined : toStored(Progress.parse(progress)),
    heartbeatAt: new Date(),
  };
  const db = tx ?? (await manager());
  const saved = await db.importJob.updateMany({
    where: {
      id,
      ...(from ? { state: { in: [...from] } } : {}),
      ...(change.state && needFiles.includes(change.state) ? { filesRemovedAt: null } : {}),
    },
    data,
  });
  return saved.count > 0;
}

const text = <T extends object>(value: T | null | undefined) => (value ? toStored(value) : value);
