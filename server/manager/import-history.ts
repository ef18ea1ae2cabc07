import { z } from "zod";
import { JobState } from "@/lib/import-job";
import { Figures } from "@/lib/import-plan";
import { cutPage, type KeyedPage, type PageKey, pageWhere } from "@/lib/page-keys";
import { manager } from "./client";

/** One line of the imports of all campaigns. */
export interface ImportLine {
  id: string;
  tenantSlug: string;
  tenantName: string;
  state: JobState;
  fileName: string;
  /** Rows of the list; null while it hasn't been read. */
  rows: number | null;
  /** What the import did; null while it isn't done. */
  figures: Figures | null;
  error: string | null;
  createdBy: string;
  createdAt: Date;
  /** From the file on disk to its last contact; null while it isn't done. */
  durationMs: number | null;
}

const select = {
  id: true,
  state: true,
  fileName: true,
  reading: true,
  result: true,
  error: true,
  createdBy: true,
  createdAt: true,
  tenant: { select: { slug: true, name: true } },
} as const;

const Rows = z.object({ rows: z.number() });
const Result = z.object({ figures: Figures, ms: z.object({ total: z.number() }) });

/** Reads the part of a JSON column that a list shows; null where it isn't there. */
function read<S extends z.ZodType>(shape: S, text: string | null): z.infer<S> | null {
  return text === null ? null : (shape.nullable().catch(null).parse(JSON.parse(text)) as z.infer<S> | null);
}

interface Filter {
  tenantSlug?: string | undefined;
  states?: readonly JobState[] | undefined;
  key: PageKey;
  limit: number;
}

type Row = Awaited<ReturnType<typeof query>>[number];

async function query({ tenantSlug, states, key, limit }: Filter) {
  const { where, orderBy } = pageWhere(key);
  const db = await manager();
  return db.importJob.findMany({
    where: {
      ...where,
      ...(tenantSlug === undefined ? {} : { tenant: { slug: tenantSlug } }),
      ...(states ? { state: { in: [...states] } } : {}),
    },
    orderBy,
    take: limit + 1,
    select,
  });
}

/** Lists imports of all campaigns, or of one, newest first, a page at a time. */
export async function listImportHistory(filter: Filter): Promise<KeyedPage<ImportLine>> {
  const page = cutPage(await query(filter), filter.limit, filter.key);
  return { ...page, rows: page.rows.map(toLine) };
}

function toLine({ tenant, reading, result, state, ...line }: Row): ImportLine {
  const done = read(Result, result);
  return {
    ...line,
    tenantSlug: tenant.slug,
    tenantName: tenant.name,
    state: JobState.parse(state),
    rows: read(Rows, reading)?.rows ?? null,
    figures: done?.figures ?? null,
    durationMs: done?.ms.total ?? null,
  };
}
