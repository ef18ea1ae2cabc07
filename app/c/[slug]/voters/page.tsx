import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { CountTitle } from "@/components/ui/count-title";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { AddVoters } from "@/components/voters/add-voters";
import { NoVoterFile } from "@/components/voters/no-voter-file";
import { VoterSearch } from "@/components/voters/voter-search";
import { VoterTable } from "@/components/voters/voter-table";
import { atLeastStaff } from "@/lib/platform/roles";
import { formatCount, pluralise } from "@/lib/text/format";
import { scopeWords } from "@/lib/voters/scope";
import { queryParams, readVoterQuery, votersHref } from "@/lib/voters/voter-query";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";
import { findScope } from "@/server/voters/scope";
import { findVoters } from "@/server/voters/store/find-voters";
import { listPrecincts } from "@/server/voters/store/list-precincts";
import { listScores } from "@/server/voters/store/list-scores";
import { listVoters } from "@/server/voters/store/list-voters";
import { addVotersAction } from "./actions";

export const metadata: Metadata = { title: "Voters" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const perPage = 50;

export default async function VotersPage({ params, searchParams }: Props) {
  const member = await requireMember((await params).slug, "volunteer");
  const slug = member.tenantSlug;
  const query = readVoterQuery(await searchParams);
  const found = await readPocket(slug, async (pocket) =>
    findVoters(pocket)
      ? {
          page: await listVoters(pocket, query, perPage),
          precincts: await listPrecincts(pocket),
          scores: await listScores(pocket),
        }
      : null,
  );
  if (!found) return <NoVoterFile />;
  const { rows, total, next } = found.page;
  const scope = await findScope(slug);
  const mayEdit = member.tenantStatus === "active" && atLeastStaff(member.role, "organizer");
  const add = addVotersAction.bind(null, slug, { query: queryParams(query) });
  return (
    <>
      <PageHeader
        title={<CountTitle count={total}>{pluralise(total, "voter")}</CountTitle>}
        subtitle={scope && scopeWords(scope)}
        actions={
          <>
            <Button variant="ghost" href={`/c/${slug}/voters/changes`}>
              What changed
            </Button>
            {mayEdit && (
              <>
                <Button variant="ghost" href={`/c/${slug}/voters/redistricting`}>
                  Redistricting
                </Button>
                <Button variant="ghost" href={`/c/${slug}/voters/match`}>
                  Match contacts
                </Button>
                {atLeastStaff(member.role, "manager") && (
                  <Button variant="ghost" href={votersHref(slug, { ...query, after: null }, "voters/export")}>
                    Export
                  </Button>
                )}
                {total > 0 && (
                  <AddVoters slug={slug} label={`Add ${formatCount(total)} to contacts`} onAdd={add} />
                )}
              </>
            )}
          </>
        }
      />
      <div data-wide className="space-y-3">
        <VoterSearch
          key={votersHref(slug, query)}
          slug={slug}
          query={query}
          precincts={found.precincts}
          scores={found.scores}
        />
        {rows.length === 0 ? (
          <EmptyState title="No voter is found">Look for fewer words, or take a filter away.</EmptyState>
        ) : (
          <>
            <VoterTable slug={slug} label="Voters" voters={rows} />
            <Pagination
              {...(query.after && { previousHref: votersHref(slug, { ...query, after: null }) })}
              {...(next && { nextHref: votersHref(slug, { ...query, after: next }) })}
            >
              {formatCount(total)} {pluralise(total, "voter")}, by name
            </Pagination>
          </>
        )}
      </div>
    </>
  );
}
