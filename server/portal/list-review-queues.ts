import "server-only";
import { cache } from "react";
import type { Slug } from "@/lib/platform/tenant";
import { countOpenGroups } from "@/server/duplicates/count-open-groups";
import { listUndecidedLists } from "@/server/imports/store/list-undecided-lists";
import { readPocket } from "@/server/platform/pocket/use";
import { countOutcomes } from "@/server/voters/store/count-outcomes";
import { findVoters } from "@/server/voters/store/find-voters";

/** Cases of one kind that wait for a person. */
export interface ReviewQueue {
  label: string;
  /** Where they are decided, below the campaign's address. */
  path: string;
  count: number;
}

/**
 * What waits for a person to be decided, by kind: contacts who may be one, rows of each checked list, contacts who may be
 * several voters. A page and its frame ask once.
 */
export const listReviewQueues = cache(async (slug: Slug): Promise<ReviewQueue[]> => {
  const lists = await listUndecidedLists(slug);
  const { groups, voters } = await readPocket(slug, async (pocket) => ({
    groups: await countOpenGroups(pocket),
    voters: findVoters(pocket) ? (await countOutcomes(pocket)).ambiguous : 0,
  }));
  return [
    { label: "Duplicates", path: "/review/duplicates", count: groups },
    ...lists.map(({ id, fileName, rows }) => ({
      label: `Rows of ${fileName}`,
      path: `/review/rows/${id}`,
      count: rows,
    })),
    { label: "Voters to tell apart", path: "/review/voters", count: voters },
  ];
});
