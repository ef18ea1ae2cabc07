import "server-only";
import { access, statfs } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ImportState } from "@/lib/imports/import-job";
import type { Slug } from "@/lib/platform/tenant";
import { listImports } from "@/server/imports/store/list-imports";
import { countOrphans } from "@/server/people/store/count-orphans";
import { findBroken, invariantsChecked } from "@/server/people/store/find-broken";
import { command } from "@/server/platform/commands/command";
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

async function examine(slug: Slug): Promise<{ checked: number; problems: DoctorProblem[] }> {
  const problems: DoctorProblem[] = [];
  const say = (message: string) => problems.push({ where: slug, message });
  try {
    await readPocket(slug, async (pocket) => {
      for (const message of await findBroken(pocket)) say(message);
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
  return { checked: invariantsChecked + imports.length + 2, problems };
}

/** States in which an import needs the list in its normal form. */
const waiting: readonly ImportState[] = ["mapping", "ready", "queued"];

const isStaged = (slug: Slug, jobId: string): Promise<boolean> =>
  access(path.join(jobDir(slug, jobId), "staged.parquet")).then(
    () => true,
    () => false,
  );
