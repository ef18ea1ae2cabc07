import "server-only";
import path from "node:path";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";

const Env = z.object({
  NODE_ENV: z.string().optional(),
  CB_ROOT: z.string().default(() => process.cwd()),
  CB_DATA_DIR: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Where the portal answers itself, for the API path of an import. */
  CB_SELF_URL: z.url().optional(),
  /** The address that people type. */
  NEXTAUTH_URL: z.url().optional(),
  CB_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  /** Whether a demo campaign is to be made at the start. */
  CB_DEMO: z.enum(["", "0", "1"]).default(""),
  CB_POCKET_MEMORY: z
    .string()
    .regex(/^\d+(MB|GB)$/)
    .default("512MB"),
  CB_IMPORT_MEMORY: z
    .string()
    .regex(/^\d+(MB|GB)$/)
    .default("2GB"),
  /** What the jobs of a process may take together; two imports' where it isn't said. */
  CB_JOB_MEMORY: z
    .string()
    .regex(/^\d+(MB|GB)$/)
    .optional(),
  /** How long a job stays with a process that isn't heard of. */
  CB_JOB_LEASE_MS: z.coerce.number().int().min(200).max(600_000).default(10_000),
  CB_THREADS: z.coerce.number().int().min(1).max(64).default(2),
  CB_OPEN_POCKETS: z.coerce.number().int().min(1).max(500).default(40),
  /** How long a list is kept after it was loaded. */
  CB_KEEP_LISTS_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  /** How long a single write waits for one that is under way. */
  CB_TURN_WAIT_MS: z.coerce.number().int().min(0).max(600_000).default(15_000),
  /** How long a campaign's file is waited for that another process has open. */
  CB_FILE_WAIT_MS: z.coerce.number().int().min(0).max(600_000).default(5_000),
  /** For tests: "lake" has campaigns kept without what only a file of DuckDB can do. */
  CB_STORAGE_PROFILE: z.enum(["file", "lake"]).default("file"),
  /** For tests, which no build comes before: the program that reads a list, as one plain script. */
  CB_READER: z.string().optional(),
});

const megabytes = (size: string) => Number.parseInt(size, 10) * (size.endsWith("GB") ? 1024 : 1);

/** The one place that reads settings. Directories are absolute. */
export const env = (() => {
  const raw = Env.parse(process.env);
  const dataDir = path.resolve(/* turbopackIgnore: true */ raw.CB_ROOT, raw.CB_DATA_DIR ?? "data");
  const isProduction = raw.NODE_ENV === "production";
  const builtReader = path.join(/* turbopackIgnore: true */ raw.CB_ROOT, ".next", "reader.mjs");
  const selfUrl = raw.CB_SELF_URL ?? `http://127.0.0.1:${raw.PORT}`;
  return {
    rootDir: raw.CB_ROOT,
    dataDir,
    selfUrl,
    publicUrl: raw.NEXTAUTH_URL ?? selfUrl,
    isProduction,
    /** The script that the program which reads a list was made into; null: it runs from its sources. */
    reader: raw.CB_READER ?? (isProduction ? builtReader : null),
    logLevel: raw.CB_LOG_LEVEL,
    demo: raw.CB_DEMO === "1",
    pocketMemory: raw.CB_POCKET_MEMORY,
    importMemory: raw.CB_IMPORT_MEMORY,
    importMemoryMb: megabytes(raw.CB_IMPORT_MEMORY),
    jobMemoryMb: raw.CB_JOB_MEMORY ? megabytes(raw.CB_JOB_MEMORY) : 2 * megabytes(raw.CB_IMPORT_MEMORY),
    jobLeaseMs: raw.CB_JOB_LEASE_MS,
    threads: raw.CB_THREADS,
    openPockets: raw.CB_OPEN_POCKETS,
    keepListsDays: raw.CB_KEEP_LISTS_DAYS,
    turnWaitMs: raw.CB_TURN_WAIT_MS,
    fileWaitMs: raw.CB_FILE_WAIT_MS,
    storageProfile: raw.CB_STORAGE_PROFILE,
  };
})();

/** What a child process of ours is told: all but how this one was to be started. */
export const childEnv = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_OPTIONS: "" });

/** Where a campaign keeps its databases: `<data>/tenants/<slug>`. */
export const tenantDir = (slug: Slug) => path.join(env.dataDir, "tenants", slug);
export const uploadsDir = (slug: Slug) => path.join(env.dataDir, "uploads", slug);
export const jobDir = (slug: Slug, jobId: string) => path.join(uploadsDir(slug), jobId);
/** Where lists of a campaign come by themselves: `<data>/inbox/<slug>`. */
export const inboxDir = (slug: Slug) => path.join(env.dataDir, "inbox", slug);
/** A campaign's way to the voter file, a link, and the districts that it may see of it; beside its own database. */
export const voterLink = (slug: Slug) => path.join(tenantDir(slug), "db", "i360.db");
export const voterScopePath = (slug: Slug) => path.join(tenantDir(slug), "db", "i360.json");
/** Where the agency's voter file lies, a file a release. */
export const votersDir = () => path.join(env.dataDir, "shared", "voters");
export const managerPath = () => path.join(env.dataDir, "db", "manager.db");
