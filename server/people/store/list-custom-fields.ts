import "server-only";
import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const CustomField = z.object({ name: z.string(), label: z.string(), type: z.string() });

/** Lists the campaign's custom fields by their labels. */
export const listCustomFields = (pocket: Pocket) =>
  queryRows(pocket, CustomField, "SELECT name, label, type FROM custom_field ORDER BY lower(label), name");
