import type { Metadata } from "next";
import { MergeAll } from "@/components/duplicates/merge-all";
import { NeverSearched } from "@/components/duplicates/never-searched";
import { RecentMerges } from "@/components/duplicates/recent-merges";
import { RiskiestGroups } from "@/components/duplicates/riskiest-groups";
import { SearchOutcome } from "@/components/duplicates/search-outcome";
import { PageJobs } from "@/components/jobs/page-jobs";
import { StartJob } from "@/components/jobs/start-job";
import { PageHeader } from "@/components/ui/page-header";
import { leastThreshold, mostShown, usualThreshold } from "@/lib/duplicates/duplicates";
import { liveStates } from "@/lib/jobs/job-states";
import { atLeastStaff } from "@/lib/platform/roles";
import { toJobView } from "@/lib/portal/job-view";
import { duplicateWork } from "@/server/duplicates/ask-for-work";
import { listShownGroups } from "@/server/duplicates/list-shown-groups";
import { findSearch } from "@/server/duplicates/store/find-search";
import { listMerges } from "@/server/duplicates/store/list-merges";
import { requireMember } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { readPocket } from "@/server/platform/pocket/use";
import { cancelJobAction } from "../jobs/actions";
import {
  mergeAllAction,
  mergeContactsAction,
  searchDuplicatesAction,
  tellApartAction,
  unmergeAction,
} from "./actions";

export const metadata: Metadata = { title: "Duplicates" };

const shownGroups = 20;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Contacts that may be one person: the riskiest groups side by side, and a way to merge them one by one or all at once. */
export default async function DuplicatesPage({ params, searchParams }: Props) {
  const member = await requireMember((await params).slug, "organizer");
  const slug = member.tenantSlug;
  const threshold = readThreshold((await searchParams).sure);
  const { search, found, merges } = await readPocket(slug, async (pocket) => ({
    search: await findSearch(pocket),
    found: await listShownGroups(pocket, threshold, { limit: shownGroups, mostContacts: mostShown }),
    merges: await listMerges(pocket, 20),
  }));
  const { groups, wouldGo, shown } = found;
  const eventsUrl = `/c/${slug}/api/jobs/events`;
  const work = await listJobs({ tenantSlug: slug, kinds: duplicateWork, limit: 10 });
  const isAtWork = work.some(({ state }) => liveStates.includes(state));
  const mayMergeAll = wouldGo > 0 && !isAtWork && atLeastStaff(member.role, "manager");
  const onSearch = searchDuplicatesAction.bind(null, slug, {});
  return (
    <>
      <PageHeader
        title="Duplicates"
        subtitle="Contacts that may be one person. Nothing is merged until you say so, and every merge can be taken back."
        actions={search && <StartJob label="Look again" again onStart={onSearch} eventsUrl={eventsUrl} />}
      />
      <PageJobs
        jobs={work.map(toJobView)}
        eventsUrl={eventsUrl}
        onCancel={cancelJobAction.bind(null, slug)}
      />
      {!search && !isAtWork && <NeverSearched onSearch={onSearch} eventsUrl={eventsUrl} />}
      {search && (
        <div className="space-y-8">
          <SearchOutcome
            search={search}
            groups={groups}
            wouldGo={wouldGo}
            threshold={threshold}
            actions={
              mayMergeAll && (
                <MergeAll
                  groups={groups}
                  contacts={wouldGo}
                  eventsUrl={eventsUrl}
                  onMerge={mergeAllAction.bind(null, slug, { threshold })}
                />
              )
            }
          />
          <RiskiestGroups
            slug={slug}
            shown={shown}
            groups={groups}
            threshold={threshold}
            onMerge={mergeContactsAction}
            onApart={tellApartAction}
          />
        </div>
      )}
      <RecentMerges slug={slug} merges={merges} onUnmerge={unmergeAction} />
    </>
  );
}

function readThreshold(text: string | string[] | undefined): number {
  const percent = typeof text === "string" ? Number(text) : Number.NaN;
  return percent >= leastThreshold * 100 && percent <= 99 ? percent / 100 : usualThreshold;
}
