import "server-only";
import { voterColumns, withheldColumns } from "./voter-columns";

/** SQL of a column of the voters that were collected: nothing of what is withheld of a confidential one. */
export const unlessWithheld = (name: string) =>
  withheldColumns.includes(name) ? `CASE WHEN NOT confidential THEN ${name} END AS ${name}` : name;

/** What is written of a voter as it was collected. */
export const writtenColumns = voterColumns.filter((name) => name !== "history" && name !== "raw");
