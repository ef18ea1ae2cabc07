import { DOUBLE, INTEGER } from "@duckdb/node-api";
import { orderGroups } from "@/lib/duplicates/cluster";
import { countRows, createFrom } from "@/server/platform/duckdb/query";
import { readNumbers } from "@/server/platform/duckdb/stream";
import type { Pocket } from "@/server/platform/pocket/pocket";

interface OrderOf {
  /** All numbers are below this. */
  people: number;
  /** Tables of pairs of numbers (`a`, `b`): who is linked, with the `score`, and who is two people. */
  links: string;
  apart: string;
}

/** Makes the temporary table `member_order`: whoever is linked (`n`) as `orderGroups` puts them. */
export async function orderMembers(pocket: Pocket, { people, links, apart }: OrderOf): Promise<void> {
  const [linked, parted] = [await countRows(pocket, links), await countRows(pocket, apart)];
  const pairs = (count: number) => ({ a: new Int32Array(count), b: new Int32Array(count) });
  const order = orderGroups(
    people,
    await readNumbers(pocket, `SELECT a, b, score FROM ${links} ORDER BY score DESC, a, b`, {
      ...pairs(linked),
      score: new Float64Array(linked),
    }),
    await readNumbers(pocket, `SELECT a, b FROM ${apart}`, pairs(parted)),
  );
  await createFrom(pocket, "member_order", order, [
    { name: "place", type: INTEGER, of: ({ place }) => place },
    { name: "pool", type: INTEGER, of: ({ pool }) => pool },
    { name: "n", type: INTEGER, of: ({ person }) => person },
    { name: "joins", type: DOUBLE, of: ({ joins }) => joins },
  ]);
}
