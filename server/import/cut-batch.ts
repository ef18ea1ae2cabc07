/** Leaves room below the size of a call's body that the API takes, for what stands around the contacts. */
const mostBytes = 12_000_000;

/** The first of these rows, as many as one call of the API can carry; one at least. */
export function cutBatch<Row extends { values: object }>(rows: readonly Row[], limit = mostBytes): Row[] {
  let bytes = 0;
  const tooMany = rows.findIndex(({ values }) => {
    bytes += Buffer.byteLength(JSON.stringify(values));
    return bytes > limit;
  });
  return tooMany === -1 ? [...rows] : rows.slice(0, Math.max(1, tooMany));
}
