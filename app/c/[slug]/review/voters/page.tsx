import type { Metadata } from "next";
import { KeyLegend } from "@/components/review/key-legend";
import { ReviewHeader } from "@/components/review/review-header";
import { ReviewLayout } from "@/components/review/review-layout";
import { ReviewWaiting } from "@/components/review/review-waiting";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { DecidedVoters } from "@/components/voters/decided-voters";
import { NoVoterFile } from "@/components/voters/no-voter-file";
import { VoterCase } from "@/components/voters/voter-case";
import { contactName } from "@/lib/contacts/contact-name";
import { readPlace } from "@/lib/review/walk";
import { requireMember } from "@/server/platform/auth/page";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { listReviewQueues } from "@/server/portal/list-review-queues";
import { listShownMatches } from "@/server/voters/list-shown-matches";
import { countOutcomes } from "@/server/voters/store/count-outcomes";
import { countVoterDecisions } from "@/server/voters/store/count-voter-decisions";
import { findVoters } from "@/server/voters/store/find-voters";
import { listVoterDecisions } from "@/server/voters/store/list-voter-decisions";
import { decideVoterAction, takeVoterDecisionBackAction } from "../../voters/actions";

export const metadata: Metadata = { title: "Voters to tell apart" };

const shownDecisions = 20;

const answers = [
  [["1", "2"], "it is the first or second voter"],
  [["N"], "none of them"],
] as const;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
}

/** Contacts that may be several voters, one at a time, the surest first: told which they are, or none, or put off. */
export default async function VotersToTellApartPage({ params, searchParams }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const asked = readPlace((await searchParams).at);
  const found = await readPocket(slug, (pocket) => readOpenMatches(pocket, asked));
  if (!found) return <NoVoterFile />;
  const { waiting, place, match, decided, decisions } = found;
  const base = `/c/${slug}`;
  return (
    <>
      <ReviewHeader
        title={match ? "Which voter is this?" : "No voters to tell apart"}
        base={base}
        path={`${base}/review/voters`}
        isAsked={match !== undefined}
        place={place}
        waiting={waiting}
        decided={[
          { label: "matched", count: decided.matched, tone: "good" },
          { label: "none of them", count: decided.none, tone: "neutral" },
        ]}
      />
      <ReviewLayout
        rail={
          <>
            <ReviewWaiting base={base} queues={await listReviewQueues(slug)} current="/review/voters" />
            <DecidedVoters slug={slug} decisions={decisions} onTakeBack={takeVoterDecisionBackAction} />
            {match && <KeyLegend answers={answers} />}
          </>
        }
      >
        {match ? (
          <VoterCase
            slug={slug}
            name={contactName(match.names)}
            contact={match.contact}
            voters={match.voters}
            onDecide={decideVoterAction}
          />
        ) : (
          <EmptyState
            title="Nothing to decide"
            action={<Button href={`${base}/voters/match`}>Match contacts</Button>}
          >
            Each contact that was compared with the voter file is one voter of it, or none.
          </EmptyState>
        )}
      </ReviewLayout>
    </>
  );
}

async function readOpenMatches(pocket: Pocket, asked: number) {
  if (!findVoters(pocket)) return null;
  const { ambiguous: waiting } = await countOutcomes(pocket);
  const place = Math.min(asked, Math.max(0, waiting - 1));
  const [match] = await listShownMatches(pocket, { limit: 1, skip: place });
  return {
    waiting,
    place,
    match,
    decided: await countVoterDecisions(pocket),
    decisions: await listVoterDecisions(pocket, shownDecisions),
  };
}
