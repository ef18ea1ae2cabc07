import { z } from "zod";
import { demoTags } from "@/lib/demo/demo-extras";
import { uuidv7 } from "@/lib/platform/uuid";
import { execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Writes the demo's tags, those that it has already in their places in the tree. */
export async function writeDemoTags(pocket: Pocket, now: Date) {
  const known = await queryRows(
    pocket,
    z.object({ id: z.string(), name: z.string() }),
    "SELECT id, name FROM tag",
  );
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  for (const { name, parent } of demoTags) {
    const id = ids.get(name) ?? uuidv7(now.getTime());
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    if (ids.has(name)) {
      await execute(pocket, "UPDATE tag SET parent_id = $parentId::UUID WHERE id = $id::UUID", {
        parentId,
        id,
      });
    } else {
      await execute(
        pocket,
        `INSERT INTO tag (id, name, parent_id, created_at)
           VALUES ($id::UUID, $name, $parentId::UUID, ${sqlTime(now)})`,
        { id, name, parentId },
      );
      ids.set(name, id);
    }
  }
}
