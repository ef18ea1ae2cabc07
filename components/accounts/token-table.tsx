"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateTime } from "@/components/ui/date-time";
import { Row } from "@/components/ui/row";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import type { Result } from "@/lib/platform/result";

interface TokenLine {
  id: string;
  name: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

interface TokenTableProps {
  tokens: readonly TokenLine[];
  onRevoke: (input: { id: string }) => Promise<Result<void>>;
}

/** A campaign's tokens, with when each was last used and how long it works. */
export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  return (
    <Table label="All tokens" stacked>
      <thead>
        <tr>
          <Th>For</Th>
          <Th>Made by</Th>
          <Th>Made</Th>
          <Th>Last used</Th>
          <Th>Works until</Th>
          <Th>Revoke</Th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <Row key={token.id}>
            <Td truncate className="font-medium">
              {token.name}
            </Td>
            <Td label="Made by" truncate>
              {token.createdBy}
            </Td>
            <Td label="Made">
              <DateTime value={token.createdAt} />
            </Td>
            <Td label="Last used">
              {token.lastUsedAt ? (
                <DateTime value={token.lastUsedAt} relative />
              ) : (
                <span className="text-ink-3">never</span>
              )}
            </Td>
            <Td label="Works until">
              {token.expiresAt ? <DateTime value={token.expiresAt} /> : "it is revoked"}
            </Td>
            <Td label="Revoke">
              {token.revokedAt ? (
                <Status tone="neutral">Revoked</Status>
              ) : (
                <ConfirmDialog
                  trigger={{ label: "Revoke", size: "sm" }}
                  title={`Revoke “${token.name}”?`}
                  confirmLabel="Revoke the token"
                  danger
                  action={() => onRevoke({ id: token.id })}
                >
                  Programs that use it are refused from now on.
                </ConfirmDialog>
              )}
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
