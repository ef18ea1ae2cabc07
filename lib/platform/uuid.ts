/** The place in time of this process's newest id: milliseconds, and a count within them. */
let newest = { ms: 0, count: 0 };

const anyCount = (limit: number) => Math.floor(Math.random() * limit);

function nextPlace(): typeof newest {
  const ms = Date.now();
  if (ms > newest.ms) newest = { ms, count: anyCount(0x800) };
  else if (newest.count < 0xfff) newest = { ms: newest.ms, count: newest.count + 1 };
  else newest = { ms: newest.ms + 1, count: 0 };
  return newest;
}

/**
 * A UUIDv7 (RFC 9562, 6.2, method 1): 48 bits of Unix milliseconds, a count of 12 bits, then random bits, so that ids sort
 * by age, those of one process also within a millisecond. `atMs`: for one of another moment.
 */
export function uuidv7(atMs?: number): string {
  const { ms, count } = atMs === undefined ? nextPlace() : { ms: atMs, count: anyCount(0x1000) };
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let left = ms;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = left % 256;
    left = Math.floor(left / 256);
  }
  bytes[6] = 0x70 | (count >> 8);
  bytes[7] = count & 0xff;
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
