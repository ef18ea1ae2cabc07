import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NoVoterFile } from "@/components/voters/no-voter-file";
import { formatCount, formatDay, pluralise } from "@/lib/text/format";
import { queryWords, readVoterQuery, votersHref } from "@/lib/voters/voter-query";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";
import { findVoters } from "@/server/voters/store/find-voters";
import { getReleaseTerms } from "@/server/voters/store/get-release-terms";
import { listVoters } from "@/server/voters/store/list-voters";

export const metadata: Metadata = { title: "Export voters" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ExportVotersPage({ params, searchParams }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "manager");
  const query = { ...readVoterQuery(await searchParams), after: null };
  const found = await readPocket(slug, async (pocket) =>
    findVoters(pocket)
      ? { total: (await listVoters(pocket, query, 1)).total, release: await getReleaseTerms(pocket) }
      : null,
  );
  if (!found) return <NoVoterFile />;
  const { total, release } = found;
  const count = `${formatCount(total)} ${pluralise(total, "voter")}`;
  return (
    <>
      <PageHeader
        title="Export voters"
        subtitle={`${queryWords(query)} · ${count} of ${release.label}, as of ${formatDay(release.asOf)}`}
        crumbs={[{ label: "Voters", href: votersHref(slug, query) }]}
      />
      {total === 0 ? (
        <EmptyState title="There is nobody to export">Look for something else first.</EmptyState>
      ) : (
        <div className="max-w-xl space-y-4">
          <Notice tone="warn" title="Terms of use">
            <p className="whitespace-pre-line">
              {release.terms === ""
                ? "None were said when the voter file was loaded. Ask the agency before you use it."
                : release.terms}
            </p>
          </Notice>
          <p className="text-ink-2">
            Confidential voters are left out. That you made this export, and of how many voters, is written
            down.
          </p>
          <Button variant="primary" href={votersHref(slug, query, "api/voters")} download>
            Download as CSV
          </Button>
        </div>
      )}
    </>
  );
}
