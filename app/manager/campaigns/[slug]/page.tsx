import type { Metadata } from "next";
import { CampaignSettings } from "@/components/campaigns/campaign-settings";
import { ImportTable } from "@/components/imports/import-table";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { VoterScopeForm } from "@/components/voters/voter-scope-form";
import { formatCount } from "@/lib/text/format";
import { listImports } from "@/server/imports/store/list-imports";
import { requireAdmin, requireCampaign } from "@/server/platform/auth/page";
import { Refusal } from "@/server/platform/refusal";
import { findScope, hasOwnFile } from "@/server/voters/scope";
import { countDistrict } from "@/server/voters/store/count-district";
import { setScopeAction } from "../../voters/actions";
import { renameCampaignAction, saveDirectPathAction, setCampaignStatusAction } from "../actions";

export const metadata: Metadata = { title: "Campaign settings" };

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function CampaignSettingsPage({ params }: Props) {
  const admin = await requireAdmin("viewer");
  const campaign = await requireCampaign((await params).slug);
  const imports = await listImports({ tenantSlug: campaign.slug, limit: 10 });
  const scope = await findScope(campaign.slug);
  const ownFile = await hasOwnFile(campaign.slug);
  // A campaign whose contacts can't be opened can be mended here all the same.
  const seen = await countDistrict(campaign.slug, ownFile ? null : scope).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  return (
    <>
      <PageHeader
        title={campaign.name}
        subtitle={`/c/${campaign.slug}`}
        crumbs={[{ label: "Campaigns", href: "/manager/campaigns" }]}
        actions={<Button href={`/c/${campaign.slug}/contacts`}>Open the campaign</Button>}
      />
      <div className="space-y-8">
        {campaign.status !== "active" && (
          <Notice tone="warn" title={`This campaign is ${campaign.status}`}>
            Its staff can't open it and its API refuses calls. Nothing is deleted.
          </Notice>
        )}
        {admin.role !== "viewer" && (
          <CampaignSettings
            key={campaign.status}
            slug={campaign.slug}
            name={campaign.name}
            status={campaign.status}
            directAboveRows={campaign.directAboveRows}
            onRename={renameCampaignAction}
            onStatus={setCampaignStatusAction}
            onDirect={saveDirectPathAction}
          />
        )}
        {admin.role !== "viewer" && (
          <VoterScopeForm
            key={JSON.stringify(scope)}
            slug={campaign.slug}
            scope={scope}
            ownFile={ownFile}
            voters={seen === null ? null : formatCount(seen.voters)}
            strays={seen?.strays ?? []}
            onSave={setScopeAction}
          />
        )}
        <Section title="Its last imports">
          {imports.length === 0 ? (
            <p className="text-ink-2">No list was loaded yet.</p>
          ) : (
            <ImportTable imports={imports} />
          )}
        </Section>
      </div>
    </>
  );
}
