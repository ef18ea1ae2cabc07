import type { Metadata } from "next";
import { PageJob } from "@/components/jobs/page-job";
import { StartJob } from "@/components/jobs/start-job";
import { EmptyState } from "@/components/ui/empty-state";
import { Ledger } from "@/components/ui/ledger";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { FillBlanks } from "@/components/voters/fill-blanks";
import { NoVoterFile } from "@/components/voters/no-voter-file";
import { OpenMatch } from "@/components/voters/open-match";
import { contactName } from "@/lib/contacts/contact-name";
import { liveStates } from "@/lib/jobs/job";
import { toJobView } from "@/lib/portal/job-view";
import { formatCount, formatDateTime, formatDuration, pluralise } from "@/lib/text/format";
import { besideEachOther } from "@/lib/voters/match-sides";
import { listShownContacts } from "@/server/people/store/list-shown-contacts";
import { requireMember } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { readPocket } from "@/server/platform/pocket/use";
import { matchKinds } from "@/server/voters/job-inputs";
import { findComparison, listOpenMatches } from "@/server/voters/store/decide-voter";
import { listVotersById } from "@/server/voters/store/find-voter";
import { countOutcomes } from "@/server/voters/store/save-matches";
import { findVoters } from "@/server/voters/store/voter-file";
import { cancelJobAction } from "../../jobs/actions";
import { decideVoterAction, fillBlanksAction, matchVotersAction } from "../actions";

export const metadata: Metadata = { title: "Match contacts" };

const shown = 20;

export default async function MatchPage({ params }: { params: Promise<{ slug: string }> }) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const found = await readPocket(slug, async (pocket) => {
    const file = findVoters(pocket);
    if (!file) return null;
    const open = await listOpenMatches(pocket, shown);
    return {
      version: file.version,
      comparison: await findComparison(pocket),
      counts: await countOutcomes(pocket),
      open,
      contacts: await listShownContacts(pocket, [...new Set(open.map(({ personId }) => personId))]),
      voters: await listVotersById(pocket, [...new Set(open.map(({ voterUid }) => voterUid))]),
    };
  });
  if (!found) return <NoVoterFile />;
  const [job] = await listJobs({ tenantSlug: slug, kinds: matchKinds, limit: 1 });
  const isAtWork = job !== undefined && liveStates.includes(job.state);
  const eventsUrl = `/c/${slug}/api/jobs/events`;
  const { version, comparison, counts, open, contacts, voters } = found;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const matches = besideEachOther(slug, open, contacts, voters);
  return (
    <>
      <PageHeader
        title="Match contacts"
        subtitle={
          comparison
            ? `Compared ${formatDateTime(comparison.at)} by ${comparison.by}, in ${formatDuration(comparison.ms)}`
            : "Find your contacts in the voter file"
        }
        crumbs={[{ label: "Voters", href: `/c/${slug}/voters` }]}
        actions={
          !isAtWork && (
            <StartJob
              label={comparison ? "Compare again" : "Compare now"}
              again={comparison !== null}
              onStart={matchVotersAction.bind(null, slug, {})}
              eventsUrl={eventsUrl}
            />
          )
        }
      />
      <div className="mb-5 empty:hidden">
        <PageJob
          job={job ? toJobView(job) : null}
          eventsUrl={eventsUrl}
          onCancel={cancelJobAction.bind(null, slug)}
        />
      </div>
      {comparison === null ? (
        <EmptyState title="Not compared yet">
          Each contact is compared with all voters by name, birth date, address, phone and e-mail. Nothing of
          a contact is changed.
        </EmptyState>
      ) : (
        <div className="space-y-8">
          {comparison.version !== version && (
            <Notice tone="info" title="The voter file has changed since">
              Compare again to see what it says today.
            </Notice>
          )}
          <Ledger
            total={total}
            totalLabel="contacts"
            parts={[
              { label: "matched", hint: "are a voter here", count: counts.matched, tone: "good" },
              {
                label: "need you",
                hint: "may be several voters, or one that isn't sure",
                count: counts.ambiguous,
                tone: "warn",
              },
              {
                label: "not in the district",
                hint: "are registered elsewhere in the file",
                count: counts.elsewhere,
                tone: "neutral",
              },
              {
                label: "probably not registered",
                hint: "are nobody in the file",
                count: counts.unregistered,
                tone: "neutral",
              },
            ]}
          />
          {counts.ambiguous > 0 && (
            <Section
              title="Need you"
              hint={`${formatCount(Math.min(shown, counts.ambiguous))} of ${formatCount(counts.ambiguous)} ${pluralise(counts.ambiguous, "contact")}, the surest first. What you decide is remembered.`}
            >
              <div className="space-y-4">
                {matches.map(({ contact, voters: beside, names }) => (
                  <OpenMatch
                    key={contact.id}
                    slug={slug}
                    name={contactName(names)}
                    contact={contact}
                    voters={beside}
                    onDecide={decideVoterAction}
                  />
                ))}
              </div>
            </Section>
          )}
          {counts.matched > 0 && <FillBlanks slug={slug} onFill={fillBlanksAction} />}
        </div>
      )}
    </>
  );
}
