import type { Metadata } from "next";
import { CampaignFilter } from "@/components/campaigns/campaign-filter";
import { ImportTable } from "@/components/imports/import-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { formatCount, pluralise } from "@/lib/text/format";
import { listImports } from "@/server/imports/store/list-imports";
import { requireAdmin } from "@/server/platform/auth/page";
import { listTenants } from "@/server/platform/manager/tenants";

export const metadata: Metadata = { title: "Imports" };

interface Props {
  searchParams: Promise<{ campaign?: string; before?: string }>;
}

const perPage = 50;

export default async function AllImportsPage({ searchParams }: Props) {
  await requireAdmin("viewer");
  const { campaign, before } = await searchParams;
  const filter = campaign ? { tenantSlug: campaign } : {};
  const [imports, campaigns] = await Promise.all([
    listImports({ ...filter, before: before ?? null, limit: perPage + 1 }),
    listTenants(),
  ]);
  const shown = imports.slice(0, perPage);
  const last = shown.at(-1);
  const base = `/manager/imports?${campaign ? `campaign=${encodeURIComponent(campaign)}&` : ""}`;
  return (
    <>
      <PageHeader
        title="Every list of every campaign"
        subtitle="Lists of all campaigns, newest first."
        actions={<CampaignFilter campaigns={campaigns} />}
      />
      {shown.length === 0 ? (
        <EmptyState title="No lists yet">
          A campaign's lists appear here as soon as they are dropped.
        </EmptyState>
      ) : (
        <>
          <ImportTable imports={shown} withCampaign />
          <Pagination
            {...(before ? { previousHref: base } : {})}
            {...(imports.length > perPage && last ? { nextHref: `${base}before=${last.id}` } : {})}
          >
            {formatCount(shown.length)} {pluralise(shown.length, "import")} on this page
          </Pagination>
        </>
      )}
    </>
  );
}
