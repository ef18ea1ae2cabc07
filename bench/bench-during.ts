import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { saveContact } from "@/server/contacts/store/save-contact";
import { undoImport } from "@/server/imports/store/undo-import";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import { checkpointPocket, readPocket, writePocket } from "@/server/platform/pocket/use";
import { closeCampaign, fill, loadBeside, newCampaign, stage, timeApplyAfterCheck } from "./campaign";
import { makeList } from "./lists";
import { type BenchResult, percentile, timed } from "./measure";

const everyMs = 50;
const limitMs = 1_000;
const people = 20_000;

/** How long a single edit takes, one every 50 ms, while a list of 83,067 rows is loaded from its plan to the checkpoint. */
export async function benchWriteDuring(dir: string, rows: number): Promise<BenchResult> {
  const slug = await newCampaign();
  await fill(slug, await makeList(dir, people));
  const jobId = await stage(slug, await makeList(dir, rows, 500_000));
  const times = await editDuring(slug, () => loadBeside(slug, jobId));
  await closeCampaign(slug);
  return asResult(`write-during/${rows}`, rows, times, 99, limitMs);
}

/** The same while a million rows are loaded, and while they are undone: no edit takes longer than what it waits for. */
export async function benchWriteDuringBig(dir: string, rows: number): Promise<BenchResult[]> {
  const file = await makeList(dir, rows, 500_000);
  const alone = await newCampaign();
  await fill(alone, await makeList(dir, people));
  const applyMs = await timeApplyAfterCheck(alone, await stage(alone, file));
  await closeCampaign(alone);
  const slug = await newCampaign();
  await fill(slug, await makeList(dir, people));
  const jobId = await stage(slug, file);
  const loading = await editDuring(slug, () => loadBeside(slug, jobId));
  let undoMs = 0;
  const undoing = await editDuring(slug, async () => {
    undoMs = await timed(() =>
      writePocket(slug, (pocket) => undoImport(pocket, jobId, "bench", new Date()), {
        heavy: true,
        writer: { what: "An undo", by: "bench" },
        timeoutMs: 600_000,
      }),
    );
    await checkpointPocket(slug);
  });
  await closeCampaign(slug);
  return [
    { ...asResult(`write-during/${rows}`, rows, loading, 100, applyMs), base: "apply alone", goal: 1.5 },
    { ...asResult(`write-during/${rows}-undo`, rows, undoing, 100, undoMs), base: "the undo", goal: 1.5 },
  ].map((result) => ({ ...result, ok: result.ratio <= result.goal }));
}

function asResult(name: string, rows: number, times: readonly number[], p: number, rawMs: number) {
  const medianMs = percentile(times, p);
  const ratio = medianMs / rawMs;
  return { name, rows, base: "limit", medianMs, rawMs, ratio, goal: 1, ok: ratio <= 1 };
}

const Person = z.object({ id: PersonId, city: z.string().nullable() });

/** Edits one contact after the other while `work` is done. Gives how long each edit took; throws when one was refused or is lost. */
async function editDuring(slug: Slug, work: () => Promise<unknown>): Promise<number[]> {
  const sql = "SELECT id, city FROM person WHERE source = 'bench.csv' ORDER BY created_at, id LIMIT 5000";
  const contacts = await readPocket(slug, (pocket) => queryRows(pocket, Person, sql));
  const edits: Promise<number>[] = [];
  const word = `Written ${performance.now()}`;
  const edit = ({ id, city }: z.infer<typeof Person>) => {
    const change = { field: "city" as const, seen: city ?? "", value: word };
    const editor = { by: "bench", at: new Date() };
    return timed(() => writePocket(slug, (pocket) => saveContact(pocket, id, [change], editor)));
  };
  const timer = setInterval(() => {
    const contact = contacts[edits.length];
    if (contact) edits.push(edit(contact));
  }, everyMs);
  await work().finally(() => clearInterval(timer));
  const times = await Promise.all(edits);
  const { written } = await readPocket(slug, (pocket) =>
    queryRow(
      pocket,
      z.object({ written: Count }),
      "SELECT count(*) AS written FROM person WHERE city = $word",
      {
        word,
      },
    ),
  );
  if (written !== times.length) throw new Error(`Of ${times.length} edits ${written} are there.`);
  return times;
}
