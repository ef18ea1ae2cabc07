import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { z } from "zod";
import type { ImportJob } from "@/lib/imports/import-job";
import { type DuplicateRule, ImportOptions, type ImportPath } from "@/lib/imports/import-plan";
import type { Slug } from "@/lib/platform/tenant";
import { chooseMapping } from "@/server/imports/check-list";
import { completeUpload, createUpload, type Loader, receiveUpload } from "@/server/imports/upload";
import { waitForImport } from "@/server/imports/wait-for-import";
import { queryRows } from "@/server/platform/duckdb/query";
import { getTenant } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";
import { assemble } from "@/server/portal/assemble";

// Import this after `freshPortal`, with `await import(…)`: from then on this process works on all jobs.
assemble();

/** Who loads lists in the tests of a campaign. */
export async function loaderOf(slug: Slug): Promise<Loader> {
  const { id, directAboveRows } = await getTenant(slug);
  return { tenantId: id, tenantSlug: slug, name: "test", directAboveRows };
}

/** Uploads a list. Gives its job, which is then to be read. */
export async function uploadList(slug: Slug, text: string): Promise<ImportJob> {
  const loader = await loaderOf(slug);
  const job = await createUpload(loader, "list.csv");
  const bytes = Buffer.from(text);
  const sent = await receiveUpload(loader, job.id, Readable.from([bytes]), bytes.length);
  await completeUpload(loader, job.id, sent);
  return job;
}

/** Uploads a list and has it read. Gives the way on: its check. */
export async function readyToCheck(slug: Slug, text: string, path: ImportPath, rule: DuplicateRule) {
  const { id } = await uploadList(slug, text);
  const { mapping, options } = await waitForImport(id);
  const choice = {
    mapping: mapping ?? [],
    options: ImportOptions.parse({ ...options, path, duplicates: rule }),
  };
  const loader = await loaderOf(slug);
  return { id, loader, check: () => chooseMapping(loader, id, choice) };
}

/** Uploads a list, has it read and checked. Gives its job's id and who loads it. */
export async function checkedList(
  slug: Slug,
  text: string,
  path: ImportPath,
  rule: DuplicateRule = "overwrite",
) {
  const { check, ...list } = await readyToCheck(slug, text, path, rule);
  await check();
  await waitForImport(list.id);
  return list;
}

/** Names a campaign's contacts as they are: the same name means the same contacts, whatever their ids. */
export async function contactsNow(slug: Slug): Promise<string> {
  const contacts = await contactsOf(slug);
  const digest = createHash("sha256").update(JSON.stringify(contacts)).digest("hex");
  return `${contacts.length} contacts, ${digest.slice(0, 12)}`;
}

/** Every contact with all that a list can bring, without ids and times. */
export const contactsOf = (slug: Slug) =>
  readPocket(slug, (pocket) =>
    queryRows(
      pocket,
      z.record(z.string(), z.unknown()),
      `SELECT p.* EXCLUDE (id, source, created_at, updated_at), c.own, t.tags FROM person p
        LEFT JOIN (SELECT person_id, list(f.name || '=' || value ORDER BY f.name) AS own
          FROM person_custom_field
                     JOIN custom_field f ON f.id = custom_field_id GROUP BY person_id) c ON c.person_id = p.id
        LEFT JOIN (SELECT person_id, list(name ORDER BY name) AS tags FROM person_tag JOIN tag
          ON tag.id = tag_id GROUP BY person_id) t
          ON t.person_id = p.id ORDER BY ALL`,
    ),
  );
