"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ShownOnce } from "@/components/ui/shown-once";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import { roleLabel } from "@/lib/platform/roles";

interface InviteFormProps {
  roles: readonly string[];
  invitations: readonly { id: string; email: string; role: string }[];
  onInvite: (input: { email: string; role: string }) => Promise<Result<{ url: string }>>;
  onRevoke: (input: { id: string }) => Promise<Result<void>>;
}

/** Invites someone by a link that works once, and lists the invitations that wait. */
export function InviteForm({ roles, invitations, onInvite, onRevoke }: InviteFormProps) {
  const { pending, failure, run } = useAction();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState(roles[0] ?? "");
  const [made, setMade] = useState<{ email: string; url: string } | null>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    run(
      () => onInvite({ email, role }),
      ({ url }) => {
        setMade({ email, url });
        setEmail("");
      },
    );
  }

  return (
    <div className="space-y-4">
      <form onSubmit={send} className="flex flex-wrap items-start gap-3" noValidate>
        <div className="w-full empty:hidden">
          <FormError {...failure} />
        </div>
        <Field label="E-mail" id="email" className="w-64" error={failure?.fields?.email}>
          {(control) => (
            <Input
              {...control}
              type="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Role">
          {(control) => (
            <Select
              {...control}
              value={role}
              onChange={(event) => setRole(event.target.value)}
              options={roles.map((value) => ({ value, label: roleLabel(value) }))}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="mt-6">
          Make an invitation link
        </Button>
      </form>
      {made && (
        <ShownOnce title={`Send this link to ${made.email}`} text={made.url}>
          It works once, within a week, and is not shown again.
        </ShownOnce>
      )}
      {invitations.length > 0 && (
        <ul className="divide-y divide-line rounded-md border">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-2 p-3">
              <span>
                {invitation.email} <span className="text-ink-2">invited as {invitation.role}</span>
              </span>
              <Button size="sm" onClick={() => run(() => onRevoke({ id: invitation.id }))}>
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
