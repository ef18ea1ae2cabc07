import type { Metadata } from "next";
import { RowReview } from "@/components/imports/row-review";
import { ReviewWaiting } from "@/components/review/review-waiting";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { goneWords } from "@/lib/imports/list-files";
import { rowCase } from "@/lib/imports/row-case";
import { formatCount, pluralise } from "@/lib/text/format";
import { requireJob } from "@/server/imports/require-job";
import { listRowsToDecide } from "@/server/imports/rows-to-decide";
import { requireMember } from "@/server/platform/auth/page";
import { listReviewQueues } from "@/server/portal/list-review-queues";
import { decideRowsAction } from "../../../imports/actions";

export const metadata: Metadata = { title: "Rows to decide" };

const perPage = 50;

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ after?: string }>;
}

/** The rows of a checked list that need a person, one at a time: which contact each is, or that it is somebody new. */
export default async function RowsToDecidePage({ params, searchParams }: Props) {
  const { slug: asked, id } = await params;
  const { tenantSlug: slug } = await requireMember(asked, "organizer");
  const job = await requireJob(slug, id);
  const after = Number.parseInt((await searchParams).after ?? "-1", 10) || -1;
  const isOpen = job.state === "ready" && !goneWords(job);
  const found = isOpen ? await listRowsToDecide(job, { after, limit: perPage + 1 }) : [];
  const rows = found.slice(0, perPage);
  const last = rows.at(-1);
  const path = `/review/rows/${id}`;
  const waiting = <ReviewWaiting base={`/c/${slug}`} queues={await listReviewQueues(slug)} current={path} />;
  return (
    <>
      <PageHeader
        title={last ? "Who is this?" : "No rows to decide"}
        crumbs={[
          { label: "Review", href: `/c/${slug}/review` },
          { label: job.fileName, href: `/c/${slug}/imports/${id}` },
        ]}
      />
      {last ? (
        <>
          <RowReview
            key={after}
            slug={slug}
            jobId={id}
            rows={rows.map((row) => rowCase(slug, id, row))}
            waiting={waiting}
            onDecide={decideRowsAction}
          />
          {(after > -1 || found.length > perPage) && (
            <Pagination
              {...(after > -1 && { previousHref: `/c/${slug}${path}` })}
              {...(found.length > perPage && { nextHref: `/c/${slug}${path}?after=${last.row}` })}
            >
              {formatCount(rows.length)} {pluralise(rows.length, "row")} on this page. Keep what you decided
              before you go on.
            </Pagination>
          )}
        </>
      ) : (
        <EmptyState
          title="Nothing to decide"
          action={<Button href={`/c/${slug}/imports/${id}`}>Back to the list</Button>}
        >
          {isOpen
            ? "Each row of this list is one contact, or somebody new."
            : "This list isn't waiting to be imported."}
        </EmptyState>
      )}
    </>
  );
}
