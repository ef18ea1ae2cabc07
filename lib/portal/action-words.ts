import { words } from "./words";

const auditWords = new Map(words.flatMap(({ audit }) => Object.entries(audit)));

/** What an entry of the audit trail says was done, in words. */
export function actionWords(action: string): string {
  const text = auditWords.get(action) ?? action.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
