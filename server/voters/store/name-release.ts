import "server-only";
import { access, rename } from "node:fs/promises";
import { partPath, releasePath } from "./release-path";

/** Gives a release that has ended the name under which it can be published; nothing where it has it already. */
export async function nameRelease(version: string): Promise<void> {
  await rename(partPath(version), releasePath(version)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await access(releasePath(version));
  });
}
