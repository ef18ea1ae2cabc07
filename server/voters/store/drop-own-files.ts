import "server-only";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { ownDir } from "./own-dir";

/** Removes a campaign's own files, but for the one that it uses. */
export async function dropOwnFiles(slug: Slug, but: string | null = null): Promise<void> {
  for (const name of await readdir(ownDir()).catch(() => []))
    if (name.startsWith(`${slug}.`) && name !== but) await rm(path.join(ownDir(), name), { force: true });
}
