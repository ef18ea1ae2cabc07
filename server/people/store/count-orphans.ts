import { z } from "zod";
import { type Attachment, attachments } from "@/server/people/attachments";
import { Count, queryRows, quoteName, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Whether no row of a table outlives its contact. */
const needsContact = ({ delete: whenDeleted, undo, merge }: Attachment) =>
  whenDeleted === "remove" &&
  (undo === "remove" || undo === "hold") &&
  (merge === "unite" || merge === "move");

const Orphans = z.object({ words: z.string(), rows: Count });

/** Counts the rows that hang on a contact who is gone although none may, by what such rows are called; only where there are any. */
export const countOrphans = (pocket: Pocket): Promise<z.infer<typeof Orphans>[]> =>
  queryRows(
    pocket,
    Orphans,
    attachments
      .filter(needsContact)
      .map(({ table, columns, words }) => {
        const gone = columns.map((column) => `${quoteName(column)} NOT IN (SELECT id FROM person)`);
        return `SELECT * FROM (SELECT ${quoteText(words)} AS words, count(*) AS rows
                  FROM ${quoteName(table)} WHERE ${gone.join(" OR ")}) WHERE rows > 0`;
      })
      .join(" UNION ALL "),
  );
