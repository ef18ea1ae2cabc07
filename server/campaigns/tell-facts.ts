import "server-only";
import { stat } from "node:fs/promises";
import type { Slug } from "@/lib/platform/tenant";
import { log } from "@/server/platform/log";
import { findTenant, listTenants } from "@/server/platform/manager/tenants";
import { getDataFile } from "@/server/platform/pocket/data-place";
import { Refusal } from "@/server/platform/refusal";
import { askFacts, troubleWords } from "./ask-facts";
import { listKeptFacts } from "./store/list-kept-facts";
import { saveFacts } from "./store/save-facts";

/** A campaign that is written again and again tells of it at most so often. */
const everyMs = 2_000;

interface Teller {
  /** When each campaign last told, and what is to come. */
  toldAt: Map<Slug, number>;
  waiting: Map<Slug, NodeJS.Timeout>;
  telling: Map<Slug, Promise<void>>;
  /** When this process last noted that a campaign can't be opened; none once it can. */
  troubleAt: Map<Slug, number>;
}

const key = Symbol.for("campaignbrain.facts");
const holder = globalThis as { [key]?: Teller };
holder[key] ??= { toldAt: new Map(), waiting: new Map(), telling: new Map(), troubleAt: new Map() };
const teller = holder[key];

/** Has a campaign tell its facts since it was written: at once, then at most every two seconds. Returns at once. */
export function followWrite(slug: Slug): void {
  if (teller.waiting.has(slug)) return;
  const waitMs = Math.max(0, (teller.toldAt.get(slug) ?? 0) + everyMs - Date.now());
  teller.waiting.set(slug, setTimeout(() => void tellFacts(slug), waitMs).unref());
}

/** Has a campaign tell its facts since it was opened; or notes why it can't be. Returns at once. */
export function followOpening(slug: Slug, trouble: unknown): void {
  const notedAt = teller.troubleAt.get(slug);
  if (trouble === null) {
    // Where it was opened to be asked for its facts, it is telling them already.
    if (!teller.telling.has(slug) || notedAt !== undefined) followWrite(slug);
  } else if (!isBusy(trouble) && Date.now() - (notedAt ?? 0) > everyMs) {
    teller.troubleAt.set(slug, Date.now());
    void follow(slug, () => keep(slug, { trouble: troubleWords(slug, trouble) }));
  }
}

/** Asks a campaign's database for its facts and keeps them for the lists of campaigns. What goes wrong is logged. */
export function tellFacts(slug: Slug): Promise<void> {
  clearTimeout(teller.waiting.get(slug));
  teller.waiting.delete(slug);
  teller.toldAt.set(slug, Date.now());
  return follow(slug, async () => {
    const facts = await askFacts(slug);
    if (facts.trouble === null) teller.troubleAt.delete(slug);
    await keep(slug, facts.trouble === null ? facts : { trouble: facts.trouble });
  });
}

async function keep(slug: Slug, facts: Parameters<typeof saveFacts>[1]): Promise<void> {
  const tenant = await findTenant(slug);
  if (tenant) await saveFacts(tenant.id, facts);
}

const isBusy = (error: unknown) => error instanceof Refusal && error.code === "tenant_busy";

/** What one campaign has told before is kept before what it tells next. */
function follow(slug: Slug, work: () => Promise<void>): Promise<void> {
  const done = (teller.telling.get(slug) ?? Promise.resolve())
    .then(work)
    .catch((error: unknown) => {
      if (!isBusy(error)) log.error({ err: error, tenant: slug }, "a campaign's facts could not be kept");
    })
    .finally(() => {
      if (teller.telling.get(slug) === done) teller.telling.delete(slug);
    });
  teller.telling.set(slug, done);
  return done;
}

/** Has everything told and kept that is still to come, before campaigns are closed. */
export async function settleFacts(): Promise<void> {
  while (teller.waiting.size + teller.telling.size > 0)
    await Promise.all([...[...teller.waiting.keys()].map(tellFacts), ...teller.telling.values()]);
}

/** Has those campaigns tell their facts whose file was written after they last did, as by a process that was killed. */
export async function catchUpFacts(): Promise<void> {
  const kept = await listKeptFacts();
  for (const { id, slug } of await listTenants()) {
    const toldAt = kept.get(id)?.toldAt.getTime() ?? 0;
    if ((await writtenAt(slug)) > toldAt) await tellFacts(slug);
  }
}

/** When a campaign's data was last written, in milliseconds; for ever where it is out of reach, which is to be told. */
async function writtenAt(slug: Slug): Promise<number> {
  const data = await getDataFile(slug).catch(() => null);
  if (data === null) return Number.POSITIVE_INFINITY;
  const files = await Promise.all([data, `${data}.wal`].map((file) => stat(file).catch(() => null)));
  return Math.max(...files.map((file) => file?.mtimeMs ?? 0));
}
