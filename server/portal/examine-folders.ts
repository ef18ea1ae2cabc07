import "server-only";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { formatBytes } from "@/lib/text/format";
import { listFilesOf } from "@/server/imports/store/list-files-of";
import { env, uploadsDir, votersDir } from "@/server/platform/env";
import { bytesOf } from "@/server/platform/files/bytes-of";
import { isPassing } from "@/server/platform/files/passing-file";
import { namesIn } from "@/server/platform/files/remove-old";
import { listTenants } from "@/server/platform/manager/tenants";
import type { DoctorProblem } from "@/server/voters/examine-voters";

/** Where each campaign has a folder of its name. */
const roots = ["tenants", "uploads", "inbox"];

/** What lies around: files and folders that belong to no campaign and to no import, with their size. Nothing is changed. */
export async function examineFolders(): Promise<{ checked: number; problems: DoctorProblem[] }> {
  const slugs = (await listTenants()).map(({ slug }) => slug);
  const names = new Set<string>(slugs);
  const problems: DoctorProblem[] = [];
  for (const root of roots) {
    const dir = path.join(env.dataDir, root);
    const strange = (await shownIn(dir)).filter((name) => !names.has(name));
    for (const name of strange) problems.push(await lyingAround("files", path.join(dir, name), "campaign"));
  }
  const own = path.join(votersDir(), "own");
  const strangers = (await shownIn(own)).filter((name) => !names.has(name.split(".")[0] ?? ""));
  for (const name of strangers) problems.push(await lyingAround("files", path.join(own, name), "campaign"));
  for (const slug of slugs) problems.push(...(await examineUploads(slug)));
  return { checked: roots.length + 1 + slugs.length, problems };
}

async function examineUploads(slug: Slug): Promise<DoctorProblem[]> {
  const names = (await shownIn(uploadsDir(slug))).filter((name) => !isPassing(name));
  const known = new Set((await listFilesOf(slug, names)).map(({ id }) => id));
  const strange = names.filter((name) => !known.has(name));
  return Promise.all(strange.map((name) => lyingAround(slug, path.join(uploadsDir(slug), name), "import")));
}

/** Without what other programs keep in every folder. */
const shownIn = async (dir: string) => (await namesIn(dir)).filter((name) => !name.startsWith("."));

async function lyingAround(where: string, file: string, what: string): Promise<DoctorProblem> {
  const shown = path.relative(env.dataDir, file);
  const size = formatBytes(await bytesOf(file));
  return {
    where,
    message: `“${shown}” belongs to no ${what} (${size}). Move it away, or remove it if nobody needs it.`,
  };
}
