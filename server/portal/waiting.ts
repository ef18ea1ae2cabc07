import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { countWaitingLists } from "@/server/imports/store/count-waiting-lists";

/** How many things wait for a person at the places of a campaign, by the path of the place. A feature that asks people gives a line. */
const counts: Readonly<Record<string, (slug: Slug) => Promise<number>>> = {
  "/imports": countWaitingLists,
};

/** How many things wait for a person, by the path of the place in the campaign's navigation. */
export async function countWaiting(slug: Slug): Promise<ReadonlyMap<string, number>> {
  const entries = Object.entries(counts).map(
    async ([path, count]) => [`/c/${slug}${path}`, await count(slug)] as const,
  );
  return new Map(await Promise.all(entries));
}
