import { DateTime } from "@/components/ui/date-time";
import { Figure } from "@/components/ui/figure";
import { Row } from "@/components/ui/row";
import { RowLink } from "@/components/ui/row-link";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { TextLink } from "@/components/ui/text-link";
import { Th } from "@/components/ui/th";
import type { Slug, TenantStatus } from "@/lib/platform/tenant";
import { formatBytes } from "@/lib/text/format";

export interface CampaignLine {
  slug: Slug;
  name: string;
  status: TenantStatus;
  contacts: number | null;
  sizeBytes: number | null;
  lastImportAt: Date | null;
  trouble: string | null;
}

const words: Record<TenantStatus, { label: string; tone: "good" | "warn" | "neutral" }> = {
  active: { label: "Active", tone: "good" },
  suspended: { label: "Suspended", tone: "warn" },
  archived: { label: "Archived", tone: "neutral" },
};

/** The agency's campaigns, each with what its database holds; one that can't be opened says why. */
export function CampaignTable({ campaigns }: { campaigns: readonly CampaignLine[] }) {
  return (
    <Table label="Campaigns" stacked>
      <thead>
        <tr>
          <Th>Campaign</Th>
          <Th>Short name</Th>
          <Th>How it stands</Th>
          <Th numeric>Contacts</Th>
          <Th numeric>Size</Th>
          <Th>Last import</Th>
          <Th>Settings</Th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <Row key={campaign.slug}>
            <Td truncate title={campaign.name}>
              <RowLink href={`/c/${campaign.slug}/contacts`}>{campaign.name}</RowLink>
            </Td>
            <Td label="Short name" quiet>
              {campaign.slug}
            </Td>
            <Td label="How it stands" className="max-w-80">
              {campaign.trouble ? (
                <Status tone="bad" wraps>
                  {campaign.trouble}
                </Status>
              ) : (
                <Status tone={words[campaign.status].tone}>{words[campaign.status].label}</Status>
              )}
            </Td>
            <Td label="Contacts" numeric>
              <Figure value={campaign.contacts} />
            </Td>
            <Td label="Size" numeric>
              {campaign.sizeBytes === null ? "–" : formatBytes(campaign.sizeBytes)}
            </Td>
            <Td label="Last import">
              {campaign.lastImportAt ? (
                <DateTime value={campaign.lastImportAt} relative />
              ) : (
                <span className="text-ink-3">none yet</span>
              )}
            </Td>
            <Td label="Settings">
              <TextLink
                href={`/manager/campaigns/${campaign.slug}`}
                className="relative z-[2] pointer-coarse:py-3 pointer-coarse:pl-6"
                aria-label={`Settings of ${campaign.name}`}
              >
                Settings
              </TextLink>
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
