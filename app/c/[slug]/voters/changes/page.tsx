import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Ledger } from "@/components/ui/ledger";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { NoVoterFile } from "@/components/voters/no-voter-file";
import { VoterChanges } from "@/components/voters/voter-changes";
import { roleLabel } from "@/lib/platform/roles";
import { formatCount, formatDay } from "@/lib/text/format";
import { changeKinds, changeLabels } from "@/lib/voters/changes";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";
import { countChanges } from "@/server/voters/store/count-changes";
import { findVoters } from "@/server/voters/store/find-voters";
import { getReleaseTerms } from "@/server/voters/store/get-release-terms";
import { listChanges } from "@/server/voters/store/list-changes";

export const metadata: Metadata = { title: "What changed" };

const shown = 100;

export default async function ChangesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "volunteer");
  const found = await readPocket(slug, async (pocket) => {
    if (!findVoters(pocket)) return null;
    const counts = await countChanges(pocket);
    const lists = [];
    for (const kind of changeKinds)
      if (counts[kind] > 0) lists.push({ kind, changes: await listChanges(pocket, kind, shown) });
    return { counts, lists, release: await getReleaseTerms(pocket) };
  });
  if (!found) return <NoVoterFile />;
  const { counts, lists, release } = found;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeader
        title="What changed for your contacts"
        subtitle={`With the release of ${formatDay(release.asOf)}`}
        crumbs={[{ label: "Voters", href: `/c/${slug}/voters` }]}
      />
      {total === 0 ? (
        <EmptyState title="Nothing changed for your contacts">
          When the agency loads a newer voter file, you see here who moved, left the district, changed party
          or was dropped.
        </EmptyState>
      ) : (
        <div className="space-y-8">
          <Ledger
            total={total}
            totalLabel="changes"
            parts={changeKinds.map((kind) => ({
              ...changeLabels[kind],
              count: counts[kind],
              tone: kind === "registered" ? "good" : kind === "left" || kind === "dropped" ? "warn" : "info",
            }))}
          />
          {lists.map(({ kind, changes }) => (
            <Section
              key={kind}
              title={roleLabel(changeLabels[kind].label)}
              hint={
                changes.length < counts[kind]
                  ? `The first ${shown} of ${formatCount(counts[kind])}`
                  : undefined
              }
            >
              <VoterChanges slug={slug} kind={kind} changes={changes} />
            </Section>
          ))}
        </div>
      )}
    </>
  );
}
