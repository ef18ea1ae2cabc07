import type { Slug } from "@/lib/platform/tenant";
import { tell } from "./options";

const key = Symbol.for("campaignbrain.pockets.unopened");
const holder = globalThis as { [key]?: Set<string> };
holder[key] ??= new Set();
/** Campaigns that couldn't be opened when they were last asked for. */
const unopened = holder[key];

/** Opens a campaign, and tells why it can't be opened, and that it can again. */
export async function tellTrouble<T>(slug: Slug, open: () => Promise<T>): Promise<T> {
  try {
    const opened = await open();
    if (unopened.delete(slug)) tell("opened", slug, null);
    return opened;
  } catch (error) {
    unopened.add(slug);
    tell("opened", slug, error);
    throw error;
  }
}
