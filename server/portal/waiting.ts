import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { countWaitingLists } from "@/server/imports/store/count-waiting-lists";
import { listReviewQueues } from "./list-review-queues";

/** How many things wait for a person at the places of a campaign, by the path of the place. A feature that asks people gives a line. */
const counts: Readonly<Record<string, (slug: Slug) => Promise<number>>> = {
  "/imports": countWaitingLists,
  "/review": async (slug) => (await listReviewQueues(slug)).reduce((sum, { count }) => sum + count, 0),
};

/** How many things wait for a person at each of these places, by its address in the campaign's navigation. */
export async function countWaiting(
  slug: Slug,
  hrefs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const entries = Object.entries(counts)
    .map(([path, count]) => [`/c/${slug}${path}`, count] as const)
    .filter(([href]) => hrefs.includes(href))
    .map(async ([href, count]) => [href, await count(slug)] as const);
  return new Map(await Promise.all(entries));
}
