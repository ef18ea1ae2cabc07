import type { Metadata } from "next";
import { CampaignFilter } from "@/components/campaigns/campaign-filter";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Row } from "@/components/ui/row";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { readPageKey } from "@/lib/platform/page-keys";
import { actionWords } from "@/lib/portal/action-words";
import { formatCount, pluralise } from "@/lib/text/format";
import { listLogs } from "@/server/audit/store/list-logs";
import { requireAdmin } from "@/server/platform/auth/page";
import { listTenants } from "@/server/platform/manager/tenants";

export const metadata: Metadata = { title: "Audit log" };

interface Props {
  searchParams: Promise<Record<string, string | undefined>>;
}

const tones = { done: "good", refused: "warn", failed: "bad" } as const;

export default async function AuditPage({ searchParams }: Props) {
  await requireAdmin("viewer");
  const query = await searchParams;
  const campaign = query.campaign || undefined;
  const [page, campaigns] = await Promise.all([
    listLogs({ tenantSlug: campaign, key: readPageKey(query), limit: 100 }),
    listTenants(),
  ]);
  const names = new Map<string, string>(campaigns.map(({ slug, name }) => [slug, name]));
  const base = `/manager/audit?${campaign ? `campaign=${encodeURIComponent(campaign)}&` : ""}`;
  return (
    <>
      <PageHeader
        title="Who did what, and when"
        subtitle="Nothing here can be changed."
        actions={<CampaignFilter campaigns={campaigns} />}
      />
      {page.rows.length === 0 ? (
        <EmptyState title="Nothing yet">Whatever anyone changes is written down here.</EmptyState>
      ) : (
        <>
          <Table label="Audit log" stacked>
            <thead>
              <tr>
                <Th>When</Th>
                <Th>Who</Th>
                <Th>What</Th>
                <Th>Which</Th>
                <Th>Campaign</Th>
                <Th>Outcome</Th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((entry) => (
                <Row key={entry.id}>
                  <Td>
                    <DateTime value={entry.at} />
                  </Td>
                  <Td label="Who" truncate>
                    {entry.actorName}
                  </Td>
                  <Td label="What">{actionWords(entry.action)}</Td>
                  <Td label="Which" truncate quiet title={entry.subject ?? ""}>
                    {entry.subject ?? "–"}
                  </Td>
                  <Td label="Campaign" truncate>
                    {entry.tenantSlug ? (names.get(entry.tenantSlug) ?? entry.tenantSlug) : "–"}
                  </Td>
                  <Td label="Outcome">
                    <Status tone={tones[entry.outcome as keyof typeof tones] ?? "neutral"}>
                      {entry.outcome}
                    </Status>
                  </Td>
                </Row>
              ))}
            </tbody>
          </Table>
          <Pagination
            {...(page.previous ? { previousHref: `${base}after=${page.previous}` } : {})}
            {...(page.next ? { nextHref: `${base}before=${page.next}` } : {})}
          >
            {formatCount(page.rows.length)} {pluralise(page.rows.length, "entry", "entries")} on this page
          </Pagination>
        </>
      )}
    </>
  );
}
