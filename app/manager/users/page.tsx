import type { Metadata } from "next";
import { InviteForm } from "@/components/accounts/invite-form";
import { PeopleTable } from "@/components/accounts/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { agencyRoles } from "@/lib/platform/roles";
import { listInvitations } from "@/server/accounts/store/list-invitations";
import { listUsers } from "@/server/accounts/store/list-users";
import { requireAdmin } from "@/server/platform/auth/page";
import { changeUserAccessAction, inviteUserAction, revokeUserInvitationAction } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function UsersPage() {
  const admin = await requireAdmin("viewer");
  const users = await listUsers();
  const owner = admin.role === "owner";
  const invitations = owner ? await listInvitations(null) : [];
  return (
    <>
      <PageHeader
        title="Who works at the agency"
        subtitle="The agency's own people. A campaign's staff is in the campaign."
      />
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
