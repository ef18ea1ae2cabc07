import type { Metadata } from "next";
import { InboxForm } from "@/components/imports/inbox-form";
import { InboxTable } from "@/components/imports/inbox-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { atLeastStaff } from "@/lib/platform/roles";
import { listInboxFiles } from "@/server/imports/inbox/inbox-files";
import { getInbox } from "@/server/imports/store/get-inbox";
import { requireMember } from "@/server/platform/auth/page";
import { saveInboxAction } from "./actions";

export const metadata: Metadata = { title: "Inbox" };

interface Props {
  params: Promise<{ slug: string }>;
}

/** The folder from which lists are taken by themselves: how, when, and what lies in it. */
export default async function InboxPage({ params }: Props) {
  const member = await requireMember((await params).slug, "organizer");
  const slug = member.tenantSlug;
  const settings = await getInbox(member.tenantId);
  const files = await listInboxFiles(slug);
  return (
    <>
      <PageHeader
        title="Lists that load themselves"
        subtitle="Lists that come every night are put into a folder and load themselves, as long as nobody is needed."
        crumbs={[{ label: "Imports", href: `/c/${slug}/imports` }]}
      />
      <div className="space-y-7">
        <Section title="How lists are taken" hint={`From the folder inbox/${slug} in the portal's data.`}>
          <InboxForm
            settings={settings}
            mayChange={atLeastStaff(member.role, "manager")}
            onSave={saveInboxAction.bind(null, slug)}
          />
        </Section>
        <Section title="In the folder now">
          <InboxTable files={files} />
        </Section>
      </div>
    </>
  );
}
