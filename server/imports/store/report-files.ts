import path from "node:path";

/**
 * The files in which a plan is kept beside its list: what becomes of each row, each changed value, the values that are costly to
 * work out with each row's problems, and the figures.
 */
export const reportFiles = (dir: string) => ({
  decided: path.join(dir, "decided.parquet"),
  changes: path.join(dir, "changes.parquet"),
  values: path.join(dir, "values.parquet"),
  kept: path.join(dir, "plan.json"),
});
