import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { LoadVoters } from "@/components/voters/load-voters";
import { formatBytes, formatCount, formatDateTime, formatDay } from "@/lib/text/format";
import { genericLayout, voterLayouts } from "@/lib/voters/voter-layouts";
import { requireAdmin } from "@/server/platform/auth/page";
import { findRead } from "@/server/voters/read-incoming";
import { listReleases } from "@/server/voters/store/releases";
import { loadVotersAction, readVotersAction } from "./actions";

export const metadata: Metadata = { title: "Voters" };

export default async function VoterFilePage() {
  const admin = await requireAdmin("viewer");
  const releases = await listReleases();
  return (
    <>
      <PageHeader title="Voters" subtitle="One voter file for all campaigns; each sees its own districts." />
      <div className="space-y-8">
        {releases.length === 0 ? (
          <EmptyState title="No voter file yet">
            Load the release of a state or a vendor. It is read, checked and then given to every campaign.
          </EmptyState>
        ) : (
          <Section title="Releases">
            <Table label="Releases of the voter file" stacked>
              <thead>
                <tr>
                  <Th>Loaded</Th>
                  <Th>Layout</Th>
                  <Th>Made on</Th>
                  <Th numeric>Voters</Th>
                  <Th numeric>Size</Th>
                  <Th>Files</Th>
                  <Th>Terms of use</Th>
                  <Th>State</Th>
                </tr>
              </thead>
              <tbody>
                {releases.map((release) => (
                  <Row key={release.version}>
                    <Td>
                      {formatDateTime(release.loadedAt)} by {release.loadedBy}
                    </Td>
                    <Td label="Layout">{release.label}</Td>
                    <Td label="Made on">{formatDay(release.asOf)}</Td>
                    <Td label="Voters" numeric>
                      {formatCount(release.rows)}
                    </Td>
                    <Td label="Size" numeric>
                      {formatBytes(release.bytes)}
                    </Td>
                    <Td
                      label="Files"
                      truncate
                      title={release.sha256.map((sha) => `SHA-256 ${sha}`).join("\n")}
                    >
                      {release.files.join(", ")}
                    </Td>
                    <Td label="Terms of use" truncate title={release.terms}>
                      {release.terms}
                    </Td>
                    <Td label="State">
                      {release.current ? (
                        <Status tone="good">Current</Status>
                      ) : (
                        <Status tone="neutral">Kept</Status>
                      )}
                    </Td>
                  </Row>
                ))}
              </tbody>
            </Table>
          </Section>
        )}
        {admin.role !== "viewer" && (
          <LoadVoters
            layouts={[...voterLayouts, genericLayout].map(({ name, label }) => ({ name, label }))}
            today={new Date().toISOString().slice(0, 10)}
            kept={await findRead(admin.id)}
            onRead={readVotersAction}
            onLoad={loadVotersAction}
          />
        )}
      </div>
    </>
  );
}
