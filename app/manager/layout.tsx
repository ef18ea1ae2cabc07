import type { Metadata } from "next";
import type { ReactNode } from "react";
import { JobInSight } from "@/components/jobs/job-in-sight";
import { AppShell } from "@/components/shell/app-shell";
import { CommandMenu } from "@/components/shell/command-menu";
import { SignOutMenu } from "@/components/shell/sign-out-menu";
import type { FoundGroup } from "@/lib/platform/found";
import { roleLabel } from "@/lib/platform/roles";
import { managerPlaces } from "@/lib/portal/places";
import { requireAdmin } from "@/server/platform/auth/page";
import { listTenants } from "@/server/platform/manager/tenants";
import { listRunningJobs } from "@/server/portal/list-running-jobs";

export const metadata: Metadata = { title: { default: "Manager", template: "%s · Manager" } };

/** The frame of the agency's pages. Each page proves for itself who may see it. */
export default async function ManagerLayout({ children }: { children: ReactNode }) {
  const admin = await requireAdmin("viewer");
  const tenants = await listTenants();
  const items = managerPlaces(admin.role);
  const groups: FoundGroup[] = [
    { label: "Go to", links: items.map(({ label, href, icon }) => ({ label, href, icon })) },
    {
      label: "Campaigns",
      links: tenants.map(({ name, slug }) => ({
        label: name,
        href: `/c/${slug}/contacts`,
        icon: "campaigns",
      })),
    },
  ];
  return (
    <AppShell
      kind="manager"
      name="CampaignBrain"
      homeHref="/manager"
      items={items}
      jobEventsUrl="/api/jobs/events"
      running={
        <JobInSight jobs={await listRunningJobs()} eventsUrl="/api/jobs/events" jobsHref="/manager/jobs" />
      }
      search={<CommandMenu place="/manager" places={items} groups={groups} />}
      user={<SignOutMenu name={admin.name} detail={roleLabel(admin.role)} signInHref="/sign-in" />}
    >
      {children}
    </AppShell>
  );
}
