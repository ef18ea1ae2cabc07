import { attachments } from "@/server/people/attachments";
import { quoteName } from "@/server/platform/duckdb/query";

/** The columns of what hangs on a contact that goes over to the kept one when contacts are merged. */
export const movedColumns = attachments.flatMap(({ table, columns, merge }) =>
  merge === "move"
    ? columns.map((column) => ({ name: table, table: quoteName(table), column: quoteName(column) }))
    : [],
);
