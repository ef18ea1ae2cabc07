/** What a single cell looks like, roughly: enough to tell a header from data and a right cut from a wrong one. */
export type CellKind = "empty" | "number" | "date" | "time" | "email" | "phone" | "url" | "code" | "text";

const patterns: readonly [CellKind, RegExp][] = [
  ["number", /^[-+(]?[$€£]?\s?-?(\d+|\d{1,3}([,. ]\d{3})+)([.,]\d+)?([eE][-+]?\d+)?\s?[%€)]?$/u],
  ["date", /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d{1,2}:\d{2}(:\d{2})?.{0,8})?$/u],
  ["date", /^(\d{1,2}[- ])?[A-Z][a-z]{2,8}[-,. ]{1,2}(\d{1,2},? )?\d{2,4}$/u],
  ["time", /^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp]\.?[Mm]\.?)?$/u],
  ["email", /^[^\s@,;]+@[^\s@,;]+\.[A-Za-z]{2,}$/u],
  ["phone", /^\+?\(?\d{1,3}\)?[-. ]?\(?\d{2,4}\)?[-. ]?\d{3,4}[-. ]?\d{0,4}( ?(x|ext\.?) ?\d+)?$/u],
  ["url", /^(https?:\/\/|www\.)\S+$/iu],
  ["code", /^(?=.*\d)[A-Z0-9]+([-_/.#][A-Z0-9]+)*$/iu],
];

/** The kind of a cell's value; spaces around it don't count. */
export function kindOfCell(value: string): CellKind {
  const text = value.trim();
  if (text === "") return "empty";
  if (text.length > 200) return "text";
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "text";
}

/** How much a cell looks like one whole value (1) and not like several that were not told apart (0). */
export function wholeness(value: string): number {
  const kind = kindOfCell(value);
  if (kind !== "text") return 1;
  if (/[;|\t~^]/u.test(value)) return 0.1;
  const trimmed = value.trim();
  if (trimmed.length > 1 && /^(["']).*\1$/su.test(trimmed)) return 0.1;
  if (value.includes('"')) return 0.4;
  if (/,\S/u.test(value)) return 0.5;
  return value.includes(",") ? 0.8 : 0.95;
}
