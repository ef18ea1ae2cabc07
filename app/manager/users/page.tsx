import type { Metadata } from "next";
import { InviteForm } from "@/components/manager/invite-form";
import { PeopleTable } from "@/components/manager/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { agencyRoles } from "@/lib/roles";
import { requireAdmin } from "@/server/auth/page";
import { listInvitations } from "@/server/manager/links";
import { listUsers } from "@/server/manager/users";
import { changeUserAccessAction, inviteUserAction, revokeUserInvitationAction } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function UsersPage() {
  const admin = await requireAdmin("viewer");
  const users = await listUsers();
  const owner = admin.role === "owner";
  const invitations = owner ? await listInvitations(null) : [];
  return (
    <>
      <PageHeader title="People" subtitle="The agency's own people. A campaign's staff is in the campaign." />
      <div className="space-y-8">
        <PeopleTable
          editable={owner}
          roles={agencyRoles}
          onChange={changeUserAccessAction as Parameters<typeof PeopleTable>[0]["onChange"]}
          people={users.map(({ disabledAt, lastSignInAt, ...user }) => ({
            ...user,
            disabled: disabledAt !== null,
            lastSignInAt: lastSignInAt?.toISOString() ?? null,
          }))}
        />
        {owner && (
          <Section title="Invite someone">
            <InviteForm
              roles={agencyRoles}
              onInvite={inviteUserAction as Parameters<typeof InviteForm>[0]["onInvite"]}
              onRevoke={revokeUserInvitationAction}
              invitations={invitations.map(({ hash, email, role }) => ({
                id: hash,
                email: email ?? "",
                role: role ?? "",
              }))}
            />
          </Section>
        )}
      </div>
    </>
  );
}
