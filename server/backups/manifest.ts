import "server-only";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { digestOf } from "@/server/platform/files/digest";
import { daysBefore, removeOld } from "@/server/platform/files/remove-old";
import { Refusal } from "@/server/platform/refusal";

/** What a backup's folder says of the database file beside it. */
export const Manifest = z.object({
  /** A campaign's short name, or "manager". */
  what: z.string(),
  takenAt: z.string(),
  file: z.string().regex(/^[a-z.]+$/),
  sizeBytes: z.number(),
  sha256: z.string(),
  /** The rows of every table. */
  tables: z.record(z.string(), z.number()),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup. `dir`: its folder, absolute. */
export const Backup = Manifest.extend({ dir: z.string() });
export type Backup = z.infer<typeof Backup>;

/** A moment as it stands in a file's name, such as 20260301T140500123Z. */
export const stampOf = (at: Date) => at.toISOString().replaceAll(/[-:.]/g, "");

/**
 * Makes a backup's folder in `to`: `copy` puts the database file into it and gives its counts. The folder has its name
 * only once it is whole. Refuses: invalid_input (`to` can't be written), and whatever `copy` refuses.
 */
export async function writeBackup(
  what: string,
  to: string,
  file: string,
  copy: (out: string) => Promise<Manifest["tables"]>,
): Promise<Backup> {
  const at = new Date();
  const dir = path.join(to, `${what}-${stampOf(at)}`);
  const fresh = `${dir}.part`;
  await mkdir(fresh, { recursive: true }).catch(() => {
    throw new Refusal("invalid_input", `The folder “${to}” can't be written.`);
  });
  // What backups left that were cut off.
  await removeOld(to, {
    name: new RegExp(`^${what}-\\d{8}T\\d{9}Z\\.part$`, "u"),
    before: daysBefore(at, 1),
  });
  try {
    const out = path.join(fresh, file);
    const tables = await copy(out);
    const { size: sizeBytes } = await stat(out);
    const manifest: Manifest = {
      what,
      takenAt: at.toISOString(),
      file,
      sizeBytes,
      sha256: await digestOf(out),
      tables,
    };
    await writeFile(path.join(fresh, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(fresh, dir);
    return { ...manifest, dir };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Finds a backup of `what`: its folder, the file in it, or the newest in a folder of backups; its bytes are compared
 * with the manifest. Refuses: not_found, conflict (is of something else), file_refused (was changed).
 */
export async function readBackup(what: string, from: string): Promise<Backup> {
  const dir = await findFolder(what, from);
  const text = await readFile(path.join(dir, "manifest.json"), "utf8");
  const manifest = Manifest.safeParse(parseJson(text));
  if (!manifest.success) throw new Refusal("file_refused", `The manifest in “${dir}” can't be read.`);
  const { what: of, file, sha256 } = manifest.data;
  if (of !== what) throw new Refusal("conflict", `“${dir}” is a backup of ${of}, not of ${what}.`);
  const found = await digestOf(path.join(dir, file)).catch(() => null);
  if (found === null) throw new Refusal("file_refused", `The backup in “${dir}” has lost its file ${file}.`);
  if (found !== sha256)
    throw new Refusal("file_refused", `The backup in “${dir}” was changed or damaged after it was made.`);
  return { ...manifest.data, dir };
}

async function findFolder(what: string, from: string): Promise<string> {
  const facts = await stat(from).catch(() => null);
  if (!facts) throw new Refusal("not_found", `There is nothing at “${from}”.`);
  const dir = facts.isDirectory() ? from : path.dirname(from);
  const names = await readdir(dir);
  if (names.includes("manifest.json")) return dir;
  const own = names.filter(
    (name) => name.startsWith(`${what}-`) && /^\d{8}T\d{9}Z$/.test(name.slice(what.length + 1)),
  );
  const newest = own.sort().at(-1);
  if (!newest || !facts.isDirectory())
    throw new Refusal("not_found", `There is no backup of ${what} at “${from}”.`);
  return path.join(dir, newest);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
