import "server-only";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { env } from "@/server/platform/env";
import { findDataUrl, usualDataUrl } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";
import { fileStorage, type Storage } from "./storage";

/** Where a campaign's data is, and what the storage there can do. */
export interface DataPlace {
  /** Absolute. */
  file: string;
  storage: Storage;
}

const key = Symbol.for("campaignbrain.pockets.places");
type Holder = { [key]?: Map<string, DataPlace> };

/** On globalThis, since a place that is forgotten must be forgotten by every copy of this module. */
function places(): Map<string, DataPlace> {
  const holder = globalThis as Holder;
  holder[key] ??= new Map();
  return holder[key];
}

/**
 * Where a campaign's data is, by its `dataUrl`; nothing else knows. A campaign that has no row yet is where a new one is put.
 * Refuses: data_unavailable (a kind of storage that this version doesn't know, a file outside of the data folder).
 */
export async function getDataPlace(slug: Slug): Promise<DataPlace> {
  const known = places().get(slug);
  if (known) return known;
  const dataUrl = await findDataUrl(slug);
  const place = { file: readDataUrl(dataUrl ?? usualDataUrl(slug)), storage: fileStorage() };
  if (dataUrl !== null) places().set(slug, place);
  return place;
}

/** The file of a campaign's data. Refuses: as `getDataPlace`. */
export const getDataFile = async (slug: Slug): Promise<string> => (await getDataPlace(slug)).file;

/** Has a campaign's `dataUrl` read anew when its data is next asked for. */
export const forgetDataPlace = (slug: Slug) => void places().delete(slug);

/** The absolute path that a `dataUrl` names; a relative one is within the data folder. Refuses: data_unavailable. */
export function readDataUrl(dataUrl: string): string {
  const [, scheme = "", rest = ""] = /^([a-z][a-z\d+.-]*):(.*)$/is.exec(dataUrl) ?? [];
  if (scheme.toLowerCase() !== "file")
    throw unreachable(`in a storage that this version doesn't know (${scheme || "no"}:)`);
  const named = decode(rest.startsWith("///") ? rest.slice(2) : rest);
  if (named === null || named === "" || named.startsWith("//") || named.includes("\0"))
    throw unreachable("at an address that can't be read");
  const file = path.resolve(env.dataDir, named);
  if (!file.startsWith(`${env.dataDir}${path.sep}`)) throw unreachable("outside of the portal's data folder");
  return file;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const unreachable = (where: string) =>
  new Refusal(
    "data_unavailable",
    `This campaign's data lies ${where}. Nothing was changed. An admin of the agency can set it right.`,
  );
