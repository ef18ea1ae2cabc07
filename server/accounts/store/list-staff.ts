import { Staff, selectStaff } from "@/server/platform/auth/store/staff";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Lists a campaign's staff by name. */
export const listStaff = (pocket: Pocket) => queryRows(pocket, Staff, `${selectStaff} ORDER BY name, id`);
