import "server-only";
import { z } from "zod";
import { queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const ReleaseTerms = z.object({ label: z.string(), asOf: z.string(), terms: z.string() });

/** What the release that a campaign reads is, and what its licence allows. */
export const getReleaseTerms = (pocket: Pocket): Promise<z.infer<typeof ReleaseTerms>> =>
  queryRow(pocket, ReleaseTerms, `SELECT label, as_of::VARCHAR AS "asOf", terms FROM voters.release`);
