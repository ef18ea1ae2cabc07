import type { Metadata } from "next";
import { DecidedDuplicates } from "@/components/duplicates/decided-duplicates";
import { DuplicateCase } from "@/components/duplicates/duplicate-case";
import { DuplicateHeader } from "@/components/duplicates/duplicate-header";
import { LastSearch } from "@/components/duplicates/last-search";
import { NeverSearched } from "@/components/duplicates/never-searched";
import { PageJobs } from "@/components/jobs/page-jobs";
import { KeyLegend } from "@/components/review/key-legend";
import { ReviewLayout } from "@/components/review/review-layout";
import { ReviewWaiting } from "@/components/review/review-waiting";
import { EmptyState } from "@/components/ui/empty-state";
import { compareShown } from "@/lib/duplicates/compare-shown";
import { leastThreshold, mostShown, usualThreshold } from "@/lib/duplicates/duplicates";
import { liveStates } from "@/lib/jobs/job-states";
import { atLeastStaff } from "@/lib/platform/roles";
import type { Slug } from "@/lib/platform/tenant";
import { toJobView } from "@/lib/portal/job-view";
import { readPlace } from "@/lib/review/walk";
import { duplicateWork } from "@/server/duplicates/ask-for-work";
import { listShownGroups } from "@/server/duplicates/list-shown-groups";
import { countDecided } from "@/server/duplicates/store/count-decided";
import { findSearch } from "@/server/duplicates/store/find-search";
import { listApartDecisions } from "@/server/duplicates/store/list-apart-decisions";
import { listMergeDecisions } from "@/server/duplicates/store/list-merge-decisions";
import { requireMember } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { readPocket } from "@/server/platform/pocket/use";
import { listReviewQueues } from "@/server/portal/list-review-queues";
import { cancelJobAction } from "../../jobs/actions";
import {
  mergeAllAction,
  mergeContactsAction,
  searchDuplicatesAction,
  takeApartBackAction,
  tellApartAction,
  unmergeAction,
} from "./actions";

export const metadata: Metadata = { title: "Duplicates" };

const shownDecisions = 20;

const answers = [
  [["1", "2"], "merge, keep the first or second"],
  [["N"], "two people"],
] as const;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Contacts that may be one person, one group at a time, the riskiest first: merged, told apart, or put off. */
export default async function DuplicatesPage({ params, searchParams }: Props) {
  const member = await requireMember((await params).slug, "organizer");
  const slug = member.tenantSlug;
  const { sure, at } = await searchParams;
  const threshold = readThreshold(sure);
  const { search, found, decided, merges, aparts } = await readDuplicates(slug, threshold, readPlace(at));
  const { groups, wouldGo, skipped, shown } = found;
  const [group] = shown;
  const eventsUrl = `/c/${slug}/api/jobs/events`;
  const work = await listJobs({ tenantSlug: slug, kinds: duplicateWork, limit: 10 });
  const isAtWork = work.some(({ state }) => liveStates.includes(state));
  const mayMergeAll = !isAtWork && atLeastStaff(member.role, "manager");
  const onSearch = searchDuplicatesAction.bind(null, slug, {});
  const onMergeAll = mayMergeAll ? mergeAllAction.bind(null, slug, { threshold }) : undefined;
  return (
    <>
      <DuplicateHeader
        base={`/c/${slug}`}
        sure={threshold === usualThreshold ? null : String(Math.round(threshold * 100))}
        members={group?.members}
        place={skipped}
        groups={groups}
        decided={search ? decided : undefined}
      />
      <PageJobs
        jobs={work.map(toJobView)}
        eventsUrl={eventsUrl}
        onCancel={cancelJobAction.bind(null, slug)}
      />
      <ReviewLayout
        rail={
          <>
            <ReviewWaiting
              base={`/c/${slug}`}
              queues={await listReviewQueues(slug)}
              current="/review/duplicates"
            />
            <DecidedDuplicates
              slug={slug}
              merges={merges}
              aparts={aparts}
              onUnmerge={unmergeAction}
              onTakeApartBack={takeApartBackAction}
            />
            {group && <KeyLegend answers={answers} />}
            {search && (
              <LastSearch {...{ search, groups, wouldGo, threshold, eventsUrl, onSearch, onMergeAll }} />
            )}
          </>
        }
      >
        {search && group && (
          <DuplicateCase
            slug={slug}
            threshold={threshold}
            foundAt={search.at}
            members={group.members}
            pairs={group.pairs}
            contacts={group.contacts.map(({ id, createdAt }) => ({ id, createdAt }))}
            compared={compareShown(group.contacts.map(({ values }) => values))}
            onMerge={mergeContactsAction}
            onApart={tellApartAction}
          />
        )}
        {search && !group && (
          <EmptyState title="Nothing to decide">No contacts are alike enough at this certainty.</EmptyState>
        )}
        {!search && !isAtWork && <NeverSearched onSearch={onSearch} eventsUrl={eventsUrl} />}
      </ReviewLayout>
    </>
  );
}

const readDuplicates = (slug: Slug, threshold: number, skip: number) =>
  readPocket(slug, async (pocket) => ({
    search: await findSearch(pocket),
    found: await listShownGroups(pocket, threshold, { limit: 1, skip, mostContacts: mostShown }),
    decided: await countDecided(pocket),
    merges: await listMergeDecisions(pocket, shownDecisions),
    aparts: await listApartDecisions(pocket, shownDecisions),
  }));

function readThreshold(text: string | string[] | undefined): number {
  const percent = typeof text === "string" ? Number(text) : Number.NaN;
  return percent >= leastThreshold * 100 && percent <= 99 ? percent / 100 : usualThreshold;
}
