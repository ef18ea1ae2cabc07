import type { Metadata } from "next";
import { NewCampaign } from "@/components/campaigns/new-campaign";
import { PageHeader } from "@/components/ui/page-header";
import { requireAdmin } from "@/server/platform/auth/page";
import { createCampaignAction } from "../actions";

export const metadata: Metadata = { title: "Create a campaign" };

export default async function NewCampaignPage() {
  await requireAdmin("admin");
  return (
    <>
      <PageHeader title="Create a campaign" crumbs={[{ label: "Campaigns", href: "/manager/campaigns" }]} />
      <NewCampaign onCreate={createCampaignAction} />
    </>
  );
}
