import "server-only";
import { access, statfs } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ImportState } from "@/lib/imports/import-job";
import { listImports } from "@/server/imports/store/list-imports";
import { countOrphans } from "@/server/people/store/count-orphans";
import { command } from "@/server/platform/commands/command";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import { env, jobDir } from "@/server/platform/env";
import { listTenants } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { type DoctorProblem, examineVoters } from "@/server/voters/examine-voters";
import { examineFolders } from "./examine-folders";

interface Diagnosis {
  ok: boolean;
  /** How many things were looked at. */
  checked: number;
  problems: DoctorProblem[];
}

const leastFreeBytes = 2 * 1024 ** 3;

/** What must hold in every campaign: a count that should be 0, and what it means when it isn't. */
const invariants: readonly { sql: string; message: (rows: number) => string }[] = [
  {
    // Reads every value, which finds a damaged file.
    sql: "SELECT count(*) FILTER (hash(p) IS NULL) FROM person p",
    message: (rows) => `${rows} contacts can't be read.`,
  },
  {
    sql: "SELECT count(*) - count(DISTINCT id) FROM person",
    message: (rows) => `${rows} contacts share an id with another one.`,
  },
  {
    sql: "SELECT count(*) FROM person_tag t WHERE NOT EXISTS (FROM tag g WHERE g.id = t.tag_id)",
    message: (rows) => `${rows} tags hang on a tag that is gone.`,
  },
  {
    sql: `SELECT count(*) FROM person_custom_field v
           WHERE NOT EXISTS (FROM custom_field f WHERE f.id = v.custom_field_id)`,
    message: (rows) => `${rows} values of own fields hang on a field that is gone.`,
  },
  {
    sql: "SELECT count(*) FROM person WHERE email <> lower(email) OR email NOT LIKE '%_@_%'",
    message: (rows) => `${rows} contacts have an e-mail that isn't in its normal form.`,
  },
  {
    sql: "SELECT count(*) FROM person WHERE cell_phone NOT BETWEEN 10000000 AND 999999999999999 OR home_phone NOT BETWEEN 10000000 AND 999999999999999",
    message: (rows) => `${rows} contacts have a phone that isn't in its normal form.`,
  },
  {
    sql: "SELECT count(*) - count(DISTINCT id) FROM import_batch",
    message: (rows) => `${rows} imports are written down twice.`,
  },
];

/** Opens everything, checks what must always hold, and says what is wrong. */
export const doctorCommand = command({
  shape: z.object({}),
  async run(): Promise<Diagnosis> {
    const problems: DoctorProblem[] = [];
    let checked = 1;
    const { bavail, bsize } = await statfs(env.dataDir);
    if (bavail * bsize < leastFreeBytes) {
      problems.push({
        where: "disk",
        message: "Less than 2 GB are free. Lists can't be loaded when it is full.",
      });
    }
    for (const { slug } of await listTenants()) {
      const found = await examine(slug);
      checked += found.checked;
      problems.push(...found.problems);
    }
    for (const look of [examineVoters, examineFolders]) {
      const found = await look();
      checked += found.checked;
      problems.push(...found.problems);
    }
    return { ok: problems.length === 0, checked, problems };
  },
});

async function examine(slug: string): Promise<{ checked: number; problems: DoctorProblem[] }> {
  const problems: DoctorProblem[] = [];
  const say = (message: string) => problems.push({ where: slug, message });
  try {
    await readPocket(slug, async (pocket) => {
      for (const { sql, message } of invariants) {
        const [row] = await queryRows(pocket, z.object({ rows: Count }), `SELECT (${sql}) AS rows`);
        if (row && row.rows > 0) say(message(row.rows));
      }
      for (const { rows, words } of await countOrphans(pocket))
        say(`${rows} ${words} hang on a contact that is gone.`);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
  }
  const imports = await listImports({ tenantSlug: slug, limit: 1_000 });
  for (const { id, fileName, state, unreadable } of imports) {
    if (unreadable) say(`The import “${fileName}” can't be read by this version of CampaignBrain.`);
    else if (waiting.includes(state) && !(await isStaged(slug, id)))
      say(`The import “${fileName}” has lost its files. Cancel it and load the list again.`);
  }
  return { checked: invariants.length + imports.length + 2, problems };
}

/** States in which an import needs the list in its normal form. */
const waiting: readonly ImportState[] = ["mapping", "ready", "queued"];

const isStaged = (slug: string, jobId: string): Promise<boolean> =>
  access(path.join(jobDir(slug, jobId), "staged.parquet")).then(
    () => true,
    () => false,
  );
