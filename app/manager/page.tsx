import { redirect } from "next/navigation";
import { Welcome } from "@/components/accounts/welcome";
import { PageHeader } from "@/components/ui/page-header";
import { requireAdmin } from "@/server/platform/auth/page";
import { listTenants } from "@/server/platform/manager/tenants";
import { loadDemoAction } from "./actions";

export default async function ManagerPage() {
  const admin = await requireAdmin("viewer");
  if ((await listTenants()).length > 0) redirect("/manager/campaigns");
  return (
    <>
      <PageHeader
        title={`Welcome, ${admin.name}`}
        subtitle="CampaignBrain is ready. There is no campaign yet."
      />
      <Welcome onDemo={loadDemoAction} />
    </>
  );
}
