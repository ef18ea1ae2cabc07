/** With these a cell begins that a spreadsheet may take for a formula (OWASP, "CSV Injection"). */
const formulaStarts = ["=", "+", "-", "@", "\t", "\r"] as const;

/** The text of a cell that no spreadsheet takes for a formula: one that could be is led by an apostrophe. */
export const plainCell = (text: string): string =>
  formulaStarts.some((start) => text.startsWith(start)) ? `'${text}` : text;

const starts = formulaStarts.map((start) => `chr(${start.charCodeAt(0)})`).join(", ");

/** The same of a text that SQL gives. */
export const plainCellSql = (sql: string): string =>
  `CASE WHEN left(${sql}, 1) IN (${starts}) THEN '''' || ${sql} ELSE ${sql} END`;

const visible = formulaStarts.filter((start) => start.trim() !== "").map((start) => `\\${start}`);

/** A trimmed text of SQL as it was before it was made plain: the apostrophe is taken off again. */
export const unplainCellSql = (sql: string): string =>
  `regexp_replace(${sql}, '^''([${visible.join("")}])', '\\1')`;
