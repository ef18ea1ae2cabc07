/**
 * A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids sort by age.
 */
export function uuidv7(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let left = now;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = left % 256;
    left = Math.floor(left / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * The first 96 bits of the ids that one import gives to its contacts; the last 32 are the row's number.
 * Made from the job's own id, so a repeated import gives the same ids. Returned as 24 hex digits with dashes.
 */
export const importIdPrefix = (jobId: string) => jobId.slice(0, 28);

/** The id of the contact that row `row` of an import makes. */
export const importedId = (jobId: string, row: number) =>
  `${importIdPrefix(jobId)}${row.toString(16).padStart(8, "0")}`;
