import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/server/platform/env";

/** How a command finds the portal that runs on its data directory, and proves that it may. */
const PortalFile = z.object({ pid: z.number().int().positive(), url: z.url(), secret: z.string().min(32) });
export type PortalFile = z.infer<typeof PortalFile>;

const file = () => path.join(env.dataDir, "portal.json");

/** Says that this process is the portal and answers at `url`. The file can be read by its owner only. */
export async function writePortalFile(url: string): Promise<PortalFile> {
  const portal = { pid: process.pid, url, secret: randomBytes(32).toString("base64url") };
  await mkdir(env.dataDir, { recursive: true });
  const fresh = `${file()}.${process.pid}`;
  await writeFile(fresh, JSON.stringify(portal), { mode: 0o600 });
  await rename(fresh, file());
  return portal;
}

/** What a portal said of itself, whether or not it still runs; null when none has. */
export async function readPortalFile(): Promise<PortalFile | null> {
  const text = await readFile(file(), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return PortalFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Takes this process's own word back; another portal's stays. */
export async function removePortalFile(): Promise<void> {
  const portal = await readPortalFile();
  if (portal?.pid === process.pid) await rm(file(), { force: true });
}

/** The portal that runs on this data directory; null when there is none, or none that answers. */
export async function findPortal(): Promise<PortalFile | null> {
  const portal = await readPortalFile();
  if (!portal || !isAlive(portal.pid)) return null;
  for (const timeoutMs of [2_000, 5_000]) {
    const answers = await fetch(new URL("/api/health", portal.url), {
      signal: AbortSignal.timeout(timeoutMs),
    })
      .then((response) => response.ok)
      .catch(() => false);
    if (answers) return portal;
  }
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
