import type { PlanInput } from "./plan-input";

/** Whether every row is to become a contact, whoever else there is. */
export const comparesNobody = ({ duplicates, rules }: PlanInput["options"]): boolean =>
  duplicates === "create" || rules?.length === 0;
