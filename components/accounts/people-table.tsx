"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { Row } from "@/components/ui/row";
import { Select } from "@/components/ui/select";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import { roleLabel } from "@/lib/platform/roles";

export interface PersonLine {
  id: string;
  name: string;
  email: string;
  role: string;
  disabled: boolean;
  lastSignInAt: string | null;
}

interface PeopleTableProps {
  people: readonly PersonLine[];
  roles: readonly string[];
  /** Whether the reader may change roles and access. */
  editable: boolean;
  onChange: (change: { id: string; role?: string; disabled?: boolean }) => Promise<Result<void>>;
}

/** Who may sign in, as what, and since when they last did. A change ends the person's sessions. */
export function PeopleTable({ people, roles, editable, onChange }: PeopleTableProps) {
  const { pending, failure, run } = useAction();
  return (
    <div className="space-y-3">
      {failure && <Notice tone="bad" title={failure.message} live />}
      <Table label="People" stacked>
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>E-mail</Th>
            <Th>Role</Th>
            <Th>Access</Th>
            <Th>Last signed in</Th>
            {editable && <Th>Change</Th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id}>
              <Td truncate className="font-medium">
                {person.name}
              </Td>
              <Td label="E-mail" truncate>
                {person.email}
              </Td>
              <Td label="Role">
                {editable ? (
                  <Select
                    aria-label={`Role of ${person.name}`}
                    value={person.role}
                    disabled={pending}
                    onChange={(event) => run(() => onChange({ id: person.id, role: event.target.value }))}
                    options={roles.map((role) => ({ value: role, label: roleLabel(role) }))}
                  />
                ) : (
                  roleLabel(person.role)
                )}
              </Td>
              <Td label="Access">
                <Status tone={person.disabled ? "neutral" : "good"}>
                  {person.disabled ? "Locked" : "May sign in"}
                </Status>
              </Td>
              <Td label="Last signed in">
                {person.lastSignInAt ? (
                  <DateTime value={person.lastSignInAt} relative />
                ) : (
                  <span className="text-ink-3">never</span>
                )}
              </Td>
              {editable && (
                <Td label="Change">
                  {person.disabled ? (
                    <Button size="sm" onClick={() => run(() => onChange({ id: person.id, disabled: false }))}>
                      Unlock
                    </Button>
                  ) : (
                    <ConfirmDialog
                      trigger={{ label: "Lock", size: "sm" }}
                      title={`Lock ${person.name} out?`}
                      confirmLabel={`Lock ${person.name} out`}
                      danger
                      action={() => onChange({ id: person.id, disabled: true })}
                    >
                      Their sessions end at once. What they did stays; they can be let in again.
                    </ConfirmDialog>
                  )}
                </Td>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
