import "server-only";
import { readFile, readlink, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import { VoterScope, wholeFile } from "@/lib/voters/scope";
import { voterLink, voterScopePath } from "@/server/platform/env";
import { log } from "@/server/platform/log";

/** What leads a campaign to the agency's voters: the file behind its link, and the districts that it may see. */
export interface VoterAccess {
  /** Absolute path of the link; null where there is none, or it leads nowhere. */
  file: string | null;
  /** The version of the file; null with it. */
  version: string | null;
  /** Null where it can't be read: nobody is shown then. */
  scope: VoterScope | null;
  /** The campaign gets a file that holds nobody beyond its districts. */
  ownFile: boolean;
}

const Kept = VoterScope.extend({ ownFile: z.boolean().default(false) });

/** Reads where a campaign's voters are now. Districts that can't be read are none at all, never all. */
export async function readVoterAccess(slug: Slug): Promise<VoterAccess> {
  const link = voterLink(slug);
  const [target, led, text] = await Promise.all([
    readlink(link).catch(() => null),
    stat(link).catch(() => null),
    readFile(voterScopePath(slug), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    }),
  ]);
  const there = target !== null && led !== null;
  const { scope, ownFile } = text === null ? { scope: wholeFile, ownFile: false } : readScope(slug, text);
  const file = there && scope ? link : null;
  const version = file && target ? path.basename(target, ".db") : null;
  return { file, version, scope, ownFile };
}

function readScope(slug: Slug, text: string): Pick<VoterAccess, "scope" | "ownFile"> {
  try {
    const { ownFile, ...scope } = Kept.parse(JSON.parse(text));
    return { scope, ownFile };
  } catch (error) {
    log.warn({ err: error, tenant: slug }, "a campaign's districts can't be read: it sees no voters");
    return { scope: null, ownFile: false };
  }
}
