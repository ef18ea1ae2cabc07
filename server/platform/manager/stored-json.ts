/** The version of the forms in which this build keeps JSON. What has none is of the first. */
export const storedVersion = 1;

/** JSON as it is kept: with the version of its form beside it, a list under `items`. */
export const toStored = (value: object): string =>
  JSON.stringify({ v: storedVersion, ...(Array.isArray(value) ? { items: value } : value) });

/** What was kept, for its shape to parse. Throws where it is broken, or of a later version than this build knows. */
export function fromStored(text: string): unknown {
  const kept: unknown = JSON.parse(text);
  if (kept === null || typeof kept !== "object" || Array.isArray(kept)) return kept;
  const { v = 1, ...value } = kept as { v?: unknown; items?: unknown };
  if (typeof v !== "number" || v > storedVersion) throw new Error(`JSON of version ${v} can't be read.`);
  return Array.isArray(value.items) ? value.items : value;
}
