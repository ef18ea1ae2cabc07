import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { Button } from "@/components/ui/button";
import { CountTitle } from "@/components/ui/count-title";
import { PageHeader } from "@/components/ui/page-header";
import { pluralise } from "@/lib/text/format";
import { listTenantFacts } from "@/server/campaigns/list-tenant-facts";
import { requireAdmin } from "@/server/platform/auth/page";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage() {
  const admin = await requireAdmin("viewer");
  const campaigns = await listTenantFacts();
  if (campaigns.length === 0) redirect("/manager");
  return (
    <>
      <PageHeader
        title={<CountTitle count={campaigns.length}>{pluralise(campaigns.length, "campaign")}</CountTitle>}
        actions={
          admin.role !== "viewer" && (
            <Button variant="primary" href="/manager/campaigns/new">
              Create a campaign
            </Button>
          )
        }
      />
      <CampaignTable campaigns={campaigns} />
    </>
  );
}
