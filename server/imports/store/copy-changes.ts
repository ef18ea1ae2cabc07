import { contactFieldLabel } from "@/lib/contacts/contact-field";
import { fieldNames } from "@/lib/people/fields";
import { plainCellSql } from "@/lib/text/plain-cell";
import { personColumns } from "@/server/people/store/person-columns";
import { quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { copyCsv } from "./copy-csv";
import { reportFiles } from "./report-files";

/** Writes every value of a contact that an import changes, before and after, into a CSV file. `dir`: the import's folder. */
export function copyChanges(pocket: Pocket, dir: string, file: string) {
  const names = [...personColumns.map(({ name }) => name), ...fieldNames];
  const labels = names.map((name) => `WHEN ${quoteText(name)} THEN ${quoteText(contactFieldLabel(name))}`);
  const cells = ["name", "field", "old_value", "new_value"].map(plainCellSql);
  return copyCsv(
    pocket,
    `SELECT line, contact, ${cells.join(", ")} FROM (
       SELECT -1 AS row, 'line' AS line, 'contact' AS contact, 'name' AS name, 'field' AS field,
              'old value' AS old_value, 'new value' AS new_value
       UNION ALL
       SELECT c.row, c.line::VARCHAR, c.person_id::VARCHAR, concat_ws(' ', p.first_name, p.last_name),
              CASE c.field WHEN 'tags' THEN 'Tag' ${labels.join(" ")} ELSE c.field END,
              c.old_value, c.new_value
         FROM read_parquet(${quoteText(reportFiles(dir).changes)}) c
         LEFT JOIN person p ON p.id = c.person_id)
      ORDER BY row, field`,
    file,
  );
}
