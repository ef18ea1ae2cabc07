import "server-only";
import { copyFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { requireFilter } from "@/server/contacts/require-filter";
import { exportContacts } from "@/server/contacts/store/export-contacts";
import { command } from "@/server/platform/commands/command";
import { passingFile } from "@/server/platform/files/passing-file";
import { getTenant } from "@/server/platform/manager/tenants";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

const ExportContacts = z.object({
  slug: Slug,
  /** As in the address of the contacts page: `county=Delaware&support_level=1,2`. */
  filter: z.string().optional(),
  /** Absolute. */
  out: z.string().regex(/\.(csv|parquet)$/i, "Name the file .csv or .parquet."),
});

/** Writes all contacts of a campaign, or those who pass a filter, into a file, which is there whole or not at all. */
export const exportContactsCommand = command({
  shape: ExportContacts,
  audit: ({ slug, out }) => ({ action: "export_contacts", tenantSlug: slug, subject: path.basename(out) }),
  async run({ slug, out, filter: text }) {
    const filter = requireFilter(text);
    await getTenant(slug);
    const folder = await stat(path.dirname(out)).catch(() => null);
    if (!folder?.isDirectory()) throw new Refusal("not_found", `There is no folder “${path.dirname(out)}”.`);
    const format = out.toLowerCase().endsWith(".csv") ? "csv" : "parquet";
    const made = passingFile(slug, "export", format);
    try {
      const rows = await readPocket(slug, (pocket) => exportContacts(pocket, made, format, filter), {
        heavy: true,
        timeoutMs: 30 * 60_000,
      });
      await move(made, out);
      return { rows, file: out };
    } finally {
      await rm(made, { force: true });
    }
  },
});

/** The folder may be on another disk; then the file is copied beside its place first. */
async function move(from: string, to: string) {
  const near = `${to}.part`;
  try {
    await rename(from, near).catch(() => copyFile(from, near));
    await rename(near, to);
  } catch {
    await rm(near, { force: true });
    throw new Refusal("invalid_input", `“${to}” can't be written.`);
  }
}
