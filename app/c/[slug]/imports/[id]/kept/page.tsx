import type { Metadata } from "next";
import { KeptTable } from "@/components/imports/kept-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatCount } from "@/lib/text/format";
import { requireJob } from "@/server/imports/require-job";
import { listKept } from "@/server/imports/store/list-kept";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";

export const metadata: Metadata = { title: "Kept by an undo" };

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

const shown = 1_000;

/** What the undo of an import left as it was, since somebody had changed it. */
export default async function KeptPage({ params }: Props) {
  const { slug: asked, id } = await params;
  const { tenantSlug: slug } = await requireMember(asked, "organizer");
  const job = await requireJob(slug, id);
  const kept = await readPocket(slug, (pocket) => listKept(pocket, job.id, shown));
  const more = (job.result?.undo?.kept ?? 0) - kept.length;
  return (
    <>
      <PageHeader
        title="Kept by the undo"
        subtitle="What somebody had changed after the import stayed as it was."
        crumbs={[
          { label: "Imports", href: `/c/${slug}/imports` },
          { label: job.fileName, href: `/c/${slug}/imports/${id}` },
        ]}
      />
      {kept.length === 0 ? (
        <EmptyState title="Nothing was kept">Nobody had changed anything since.</EmptyState>
      ) : (
        <KeptTable slug={slug} kept={kept} />
      )}
      {more > 0 && <p className="mt-3 text-sm text-ink-2">and {formatCount(more)} more</p>}
    </>
  );
}
