import type { Metadata } from "next";
import { DuplicateGroupCard } from "@/components/duplicates/duplicate-group-card";
import { MergeAll } from "@/components/duplicates/merge-all";
import { RecentMerges } from "@/components/duplicates/recent-merges";
import { ThresholdChoice } from "@/components/duplicates/threshold-choice";
import { JobAtWork } from "@/components/jobs/job-at-work";
import { StartJob } from "@/components/jobs/start-job";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { leastThreshold, mostShown, usualThreshold } from "@/lib/duplicates/duplicates";
import { liveStates } from "@/lib/jobs/job";
import { atLeastStaff } from "@/lib/platform/roles";
import { toJobView } from "@/lib/portal/job-view";
import { jobDoing } from "@/lib/portal/job-words";
import { formatCount, formatDateTime, pluralise } from "@/lib/text/format";
import { duplicateWork } from "@/server/duplicates/ask-for-work";
import { listShownGroups } from "@/server/duplicates/list-shown-groups";
import { findSearch } from "@/server/duplicates/store/found-duplicates";
import { listMerges } from "@/server/duplicates/store/merge-groups";
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
  const running = work.filter(({ state }) => liveStates.includes(state));
  const [last] = work;
  return (
    <>
      <PageHeader
        title="Duplicates"
        subtitle="Contacts that may be one person. Nothing is merged until you say so, and every merge can be taken back."
        actions={
          search && (
            <StartJob
              label="Look again"
              again
              onStart={searchDuplicatesAction.bind(null, slug, {})}
              eventsUrl={eventsUrl}
            />
          )
        }
      />
      <div className="mb-5 space-y-3 empty:hidden">
        {running.map((job) => (
          <JobAtWork
            key={job.id}
            job={toJobView(job)}
            eventsUrl={eventsUrl}
            onCancel={cancelJobAction.bind(null, slug)}
          />
        ))}
      </div>
      {last?.state === "failed" && (
        <Notice tone="bad" title={`Failed: ${jobDoing(last.kind).toLowerCase()}`}>
          {last.error}
        </Notice>
      )}
      {!search && running.length === 0 && (
        <EmptyState
          title="Nobody has looked yet"
          action={
            <StartJob
              label="Look for duplicates"
              onStart={searchDuplicatesAction.bind(null, slug, {})}
              eventsUrl={eventsUrl}
            />
          }
        >
          All contacts are compared: names and their short forms, birth dates, e-mails, phones and addresses.
          100,000 contacts take less than half a minute.
        </EmptyState>
      )}
      {search && (
        <div className="space-y-8">
          <Section
            title={`${formatCount(groups)} ${pluralise(groups, "group")}, ${formatCount(wouldGo)} ${pluralise(wouldGo, "contact")} too many`}
            hint={`${formatCount(search.contacts)} contacts were compared ${formatDateTime(search.at)} by ${search.by}.`}
            actions={
              wouldGo > 0 &&
              running.length === 0 &&
              atLeastStaff(member.role, "manager") && (
                <MergeAll
                  groups={groups}
                  contacts={wouldGo}
                  eventsUrl={eventsUrl}
                  onMerge={mergeAllAction.bind(null, slug, { threshold })}
                />
              )
            }
          >
            <ThresholdChoice value={Math.round(threshold * 100)} least={leastThreshold * 100} />
          </Section>
          {shown.length > 0 && (
            <Section
              title={groups > shown.length ? `The ${shown.length} riskiest` : "Look at each"}
              hint="The least certain come first. Choose whose value stays, field by field."
            >
              <div className="space-y-5">
                {shown.map(({ members, contacts, pairs }, at) => (
                  <DuplicateGroupCard
                    key={contacts.map(({ id }) => id).join()}
                    slug={slug}
                    number={at + 1}
                    threshold={threshold}
                    members={members}
                    pairs={pairs}
                    contacts={contacts}
                    onMerge={mergeContactsAction}
                    onApart={tellApartAction}
                  />
                ))}
              </div>
            </Section>
          )}
          {shown.length === 0 && (
            <p className="text-ink-2">No contacts are alike enough at this certainty.</p>
          )}
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
