import "server-only";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Tag } from "./tag";

/** Lists the campaign's tags by name. */
export const listTags = (pocket: Pocket) =>
  queryRows(pocket, Tag, "SELECT id, name FROM tag ORDER BY lower(name), id");
