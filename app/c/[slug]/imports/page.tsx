import type { Metadata } from "next";
import { ImportTable } from "@/components/imports/import-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { formatCount, pluralise } from "@/lib/text/format";
import { listImports } from "@/server/imports/store/list-imports";
import { requireMember } from "@/server/platform/auth/page";

export const metadata: Metadata = { title: "Imports" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string }>;
}

const perPage = 50;

export default async function ImportsPage({ params, searchParams }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const { before } = await searchParams;

  const imports = await listImports({ tenantSlug: slug, before: before ?? null, limit: perPage + 1 });
  const shown = imports.slice(0, perPage);
  const last = shown.at(-1);
  const base = `/c/${slug}/imports`;
  return (
    <>
      <PageHeader
        title="Every list, and what it did"
        subtitle="The newest first; each can be taken back."
        actions={
          <>
            <Button variant="ghost" href={`${base}/inbox`}>
              Inbox
            </Button>
            <Button variant="primary" href={`${base}/new`}>
              Load a list
            </Button>
          </>
        }
      />
      {shown.length === 0 ? (
        <EmptyState
          title="No lists yet"
          action={
            <Button variant="primary" href={`${base}/new`}>
              Load a list
            </Button>
          }
        >
          Drop a CSV of any make. You see what it would do before anything is changed.
        </EmptyState>
      ) : (
        <>
          <ImportTable imports={shown} />
          <Pagination
            {...(before ? { previousHref: base } : {})}
            {...(imports.length > perPage && last ? { nextHref: `${base}?before=${last.id}` } : {})}
          >
            {formatCount(shown.length)} {pluralise(shown.length, "import")} on this page
          </Pagination>
        </>
      )}
    </>
  );
}
