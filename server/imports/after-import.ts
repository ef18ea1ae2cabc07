import "server-only";
import type { ImportJob } from "@/lib/imports/import-job";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";

/** Asks for work that an import brings with it, in the transaction that puts it down as done. */
export type AfterImport = (tx: ManagerTransaction, job: ImportJob) => Promise<unknown>;

const key = Symbol.for("campaignbrain.afterImport");
const holder = globalThis as { [key]?: readonly AfterImport[] };

/** Sets what follows each import in this process: of features that stand on this one, which doesn't know them. */
export function followImports(work: readonly AfterImport[]): void {
  holder[key] = work;
}

/** Asks for what follows an import. */
export async function afterImport(tx: ManagerTransaction, job: ImportJob): Promise<void> {
  for (const ask of holder[key] ?? []) await ask(tx, job);
}
