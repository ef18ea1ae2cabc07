import { holdsAny } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { Shape } from "./shape";
import { uniteMarks } from "./unite-marks";

/** The same shape, in which whoever stands for several rows is not contacted where any of them says so (`decided.marks`). */
export async function withMarks(pocket: Pocket, shape: Shape): Promise<Shape> {
  if (!shape.marked || !(await holdsAny(pocket, "(FROM decided WHERE marks IS NOT NULL)"))) return shape;
  const united = `CASE WHEN m.marks IS NULL THEN s.do_not_contact
      ELSE ${uniteMarks("s.do_not_contact", "m.marks")} END`;
  return {
    ...shape,
    rows: (columns) =>
      columns.includes("do_not_contact")
        ? `(SELECT s.* REPLACE (${united} AS do_not_contact)
              FROM ${shape.rows(columns)} s
                LEFT JOIN (SELECT row, marks FROM decided WHERE marks IS NOT NULL) m ON m.row = s.row)`
        : shape.rows(columns),
  };
}
