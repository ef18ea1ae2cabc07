import { describe, expect, it } from "vitest";
import { cutPage, pageWhere, readPageKey } from "./page-keys";
import { uuidv7 } from "./uuid";

const ids = Array.from({ length: 7 }, (_, k) => uuidv7(1_000 + k)).reverse();
const rows = ids.map((id) => ({ id }));
const fetch = (key: { before: string | null; after: string | null }, limit: number) => {
  const { before, after } = key;
  const fits = rows.filter(({ id }) => (before ? id < before : after ? id > after : true));
  if (pageWhere(key).orderBy.id === "asc") fits.reverse();
  return cutPage(fits.slice(0, limit + 1), limit, key);
};
const first = { before: null, after: null };

describe("pages by key", () => {
  it("go down to the end and back up, showing each row once", () => {
    const one = fetch(first, 3);
    expect(one).toEqual({ rows: rows.slice(0, 3), previous: null, next: ids[2] });
    const two = fetch({ before: one.next, after: null }, 3);
    expect(two).toEqual({ rows: rows.slice(3, 6), previous: ids[3], next: ids[5] });
    const three = fetch({ before: two.next, after: null }, 3);
    expect(three).toEqual({ rows: rows.slice(6), previous: ids[6], next: null });
    expect(fetch({ before: null, after: three.previous }, 3)).toEqual({
      rows: rows.slice(3, 6),
      previous: ids[3],
      next: ids[5],
    });
    expect(fetch({ before: null, after: two.previous }, 3)).toEqual({
      rows: rows.slice(0, 3),
      previous: null,
      next: ids[2],
    });
  });

  it("have no neighbours where everything fits", () => {
    expect(fetch(first, 7)).toEqual({ rows, previous: null, next: null });
    expect(cutPage([], 3, first)).toEqual({ rows: [], previous: null, next: null });
  });

  it.each([
    [{}, null, null],
    [{ before: "x" }, null, null],
    [{ before: ["a", "b"] }, null, null],
    [{ before: ids[0] }, ids[0], null],
    [{ after: ids[1] }, null, ids[1]],
    [{ before: ids[0], after: ids[1] }, ids[0], null],
    [{ before: "'; --", after: ids[1] }, null, ids[1]],
  ])("read %j out of an address", (query, before, after) => {
    expect(readPageKey(query)).toEqual({ before, after });
  });
});
