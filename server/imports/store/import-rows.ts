import type { ManagerTransaction } from "@/server/platform/manager/transaction";

/** The rows of imports: those of the manager's database, or of a transaction of it. */
export type ImportRows = Pick<ManagerTransaction, "importJob">;
