import type { Metadata } from "next";
import { InviteForm } from "@/components/accounts/invite-form";
import { PeopleTable } from "@/components/accounts/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { staffRoles } from "@/lib/platform/roles";
import { listInvitations } from "@/server/accounts/store/list-invitations";
import { listStaff } from "@/server/accounts/store/list-staff";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";
import { changeStaffAccessAction, inviteStaffAction, revokeStaffInvitationAction } from "./actions";

export const metadata: Metadata = { title: "Staff" };

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function StaffPage({ params }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "manager");
  const staff = await readPocket(slug, listStaff);
  const invitations = await listInvitations(slug);
  return (
    <>
      <PageHeader title="Who works in this campaign" subtitle="The agency's people can open it as well." />
      <div className="space-y-8">
        {staff.length === 0 ? (
          <p className="text-ink-2">Nobody yet. Invite the first one below.</p>
        ) : (
          <PeopleTable
            editable
            roles={staffRoles}
            onChange={
              changeStaffAccessAction.bind(null, slug) as Parameters<typeof PeopleTable>[0]["onChange"]
            }
            people={staff.map(({ disabledAt, ...person }) => ({ ...person, disabled: disabledAt !== null }))}
          />
        )}
        <Section title="Invite someone">
          <InviteForm
            roles={staffRoles}
            onInvite={inviteStaffAction.bind(null, slug) as Parameters<typeof InviteForm>[0]["onInvite"]}
            onRevoke={revokeStaffInvitationAction.bind(null, slug)}
            invitations={invitations.map(({ hash, email, role }) => ({
              id: hash,
              email: email ?? "",
              role: role ?? "",
            }))}
          />
        </Section>
      </div>
    </>
  );
}
