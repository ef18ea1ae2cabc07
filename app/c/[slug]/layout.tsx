import type { Metadata } from "next";
import type { ReactNode } from "react";
import { JobInSight } from "@/components/jobs/job-in-sight";
import { AppShell } from "@/components/shell/app-shell";
import { CampaignSwitcher } from "@/components/shell/campaign-switcher";
import { CommandMenu } from "@/components/shell/command-menu";
import { SignOutMenu } from "@/components/shell/sign-out-menu";
import { UnreachablePage } from "@/components/shell/unreachable-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { atLeastStaff, roleLabel } from "@/lib/platform/roles";
import { campaignBeginnings, campaignPlaces } from "@/lib/portal/places";
import { requireMember } from "@/server/platform/auth/page";
import { listTenants } from "@/server/platform/manager/tenants";
import { findTrouble } from "@/server/platform/pocket/find-trouble";
import { listRunningJobs } from "@/server/portal/list-running-jobs";
import { countWaiting } from "@/server/portal/waiting";

interface Props {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember((await params).slug, "volunteer");
  return { title: { default: member.tenantName, template: `%s · ${member.tenantName}` } };
}

/** The frame of a campaign's pages. Each page proves for itself who may see it. */
export default async function CampaignLayout({ params, children }: Props) {
  const member = await requireMember((await params).slug, "volunteer");
  const slug = member.tenantSlug;
  const trouble = await findTrouble(slug);
  const base = `/c/${slug}`;
  const seesJobs = atLeastStaff(member.role, "organizer");
  const jobEventsUrl = `${base}/api/jobs/events`;
  const places = campaignPlaces(slug, member.role);
  const waiting = await countWaiting(slug, trouble === null ? places.map(({ href }) => href) : []);
  const items = places.map((item) => ({ ...item, waiting: waiting.get(item.href) ?? 0 }));
  const groups = [
    { label: "Do", links: campaignBeginnings(slug, member.role) },
    { label: "Go to", links: items.map(({ label, href, icon }) => ({ label, href, icon })) },
  ];
  return (
    <AppShell
      kind="campaign"
      name={member.tenantName}
      homeHref={`${base}/contacts`}
      accent={member.accent}
      items={items}
      jobEventsUrl={seesJobs ? jobEventsUrl : undefined}
      running={
        seesJobs && (
          <JobInSight jobs={await listRunningJobs(slug)} eventsUrl={jobEventsUrl} jobsHref={`${base}/jobs`} />
        )
      }
      switcher={member.kind === "user" ? <Switcher current={slug} /> : undefined}
      search={<CommandMenu place={base} places={items} groups={groups} findUrl={`${base}/api/find`} />}
      user={
        <SignOutMenu
          name={member.name}
          detail={roleLabel(member.role)}
          signInHref={`/sign-in?campaign=${slug}`}
        />
      }
    >
      {member.tenantStatus !== "active" && (
        <div className="mb-5">
          <Notice
            tone="warn"
            title={`This campaign is ${member.tenantStatus}`}
            action={<Button href={`/manager/campaigns/${slug}`}>Open it in the manager</Button>}
          >
            Its contacts can be looked at. Nothing can be changed until it is reactivated.
          </Notice>
        </div>
      )}
      {trouble === null ? children : <UnreachablePage nested message={trouble} />}
    </AppShell>
  );
}

async function Switcher({ current }: { current: string }) {
  const tenants = (await listTenants()).filter(({ status }) => status !== "archived");
  const campaigns = tenants.map(({ slug, name, accent }) => ({
    name,
    accent,
    href: `/c/${slug}/contacts`,
    current: slug === current,
  }));
  return <CampaignSwitcher campaigns={campaigns} managerHref="/manager" />;
}
