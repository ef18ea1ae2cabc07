import type { Metadata } from "next";
import { ReportRows } from "@/components/imports/report-rows";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { ImportJob } from "@/lib/imports/import-job";
import { Outcome, outcomes } from "@/lib/imports/import-plan";
import { outcomeWordsOf } from "@/lib/imports/import-words";
import { goneWords } from "@/lib/imports/list-files";
import { formatCount, pluralise } from "@/lib/text/format";
import { type ExplainedRow, listRowsOf } from "@/server/imports/list-rows";
import { requireJob } from "@/server/imports/require-job";
import { requireMember } from "@/server/platform/auth/page";

export const metadata: Metadata = { title: "Rows of an import" };

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ outcome?: string; after?: string }>;
}

const perPage = 50;

export default async function ImportRowsPage({ params, searchParams }: Props) {
  const { slug: asked, id } = await params;
  const query = await searchParams;
  const { tenantSlug: slug } = await requireMember(asked, "organizer");
  const job = await requireJob(slug, id);
  const gone = goneWords(job);
  if (gone) return <ListGone job={job}>{gone}</ListGone>;
  const outcome = Outcome.catch("inserted").parse(query.outcome);
  const after = Number.parseInt(query.after ?? "-1", 10) || -1;
  const rows = await listRowsOf(job, { outcome, after, limit: perPage + 1 });
  const figures = job.result?.figures ?? job.plan?.figures;
  const base = `/c/${slug}/imports/${id}`;
  const href = (of: Outcome) => `${base}/rows?outcome=${of}`;
  return (
    <>
      <PageHeader
        title={job.fileName}
        subtitle={`Rows that ${outcomeWordsOf(outcome, job.options).hint}`}
        crumbs={crumbsOf(job)}
        actions={rows.length > 0 && <Downloads base={`/c/${slug}/api/imports/${id}`} outcome={outcome} />}
      />
      <Tabs
        label="What becomes of the rows"
        tabs={outcomes.map((of) => ({
          label: outcomeWordsOf(of, job.options).label,
          href: href(of),
          current: of === outcome,
          ...(figures ? { count: figures[of] } : {}),
        }))}
      />
      <div className="mt-4">
        {!figures ? (
          <EmptyState title="Not checked yet" action={<Button href={base}>See how far it is</Button>}>
            What becomes of its rows is known once the whole list has been checked.
          </EmptyState>
        ) : (
          <PageOfRows job={job} outcome={outcome} after={after} rows={rows} href={href(outcome)} />
        )}
      </div>
    </>
  );
}

const crumbsOf = ({ tenantSlug, id, fileName }: ImportJob) => [
  { label: "Imports", href: `/c/${tenantSlug}/imports` },
  { label: fileName, href: `/c/${tenantSlug}/imports/${id}` },
];

function ListGone({ job, children }: { job: ImportJob; children: string }) {
  return (
    <>
      <PageHeader title={job.fileName} crumbs={crumbsOf(job)} />
      <EmptyState
        title="The list isn't kept any more"
        action={<Button href={`/c/${job.tenantSlug}/imports/${job.id}`}>Back to the import</Button>}
      >
        {children}
      </EmptyState>
    </>
  );
}

interface RowsProps {
  job: ImportJob;
  outcome: Outcome;
  after: number;
  rows: readonly ExplainedRow[];
}

/** `rows`: of the page, and one more where there is a next one; `href`: of the first page. */
function PageOfRows({ href, ...of }: RowsProps & { href: string }) {
  const shown = of.rows.slice(0, perPage);
  const last = shown.at(-1);
  if (!last) return <EmptyState title="No such rows">No row of this list has this outcome.</EmptyState>;
  return (
    <>
      {of.outcome === "ambiguous" && of.job.state === "ready" && (
        <div className="mb-4">
          <Button variant="primary" href={`/c/${of.job.tenantSlug}/review/rows/${of.job.id}`}>
            Decide about these rows
          </Button>
        </div>
      )}
      <ReportRows
        slug={of.job.tenantSlug}
        headers={of.job.reading?.columns.map(({ header }) => header) ?? []}
        rows={shown}
      />
      <Pagination
        {...(of.after > -1 ? { previousHref: href } : {})}
        {...(of.rows.length > perPage ? { nextHref: `${href}&after=${last.row}` } : {})}
      >
        {formatCount(shown.length)} {pluralise(shown.length, "row")} on this page
      </Pagination>
    </>
  );
}

function Downloads({ base, outcome }: { base: string; outcome: Outcome }) {
  return (
    <>
      {outcome === "updated" && (
        <Button href={`${base}/changes`} download>
          Download old and new values
        </Button>
      )}
      <Button href={`${base}/rejects?outcome=${outcome}`} download>
        Download these rows
      </Button>
    </>
  );
}
