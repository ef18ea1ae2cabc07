/** Leaves room below the size of a call's body that the API takes, for what stands around the contacts. */
const mostBytes = 12_000_000;

/** The first of these rows, as many as one call of the API can carry; one at least. `person`: as it is sent. */
export function cutBatch<Row extends { person: string }>(rows: readonly Row[], limit = mostBytes): Row[] {
  let bytes = 0;
  const tooMany = rows.findIndex(({ person }) => {
    bytes += Buffer.byteLength(person);
    return bytes > limit;
  });
  return tooMany === -1 ? [...rows] : rows.slice(0, Math.max(1, tooMany));
}
