import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
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
        title="Campaigns"
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
