import type { Metadata } from "next";
import { ImportPage } from "@/components/imports/import-page";
import { PageHeader } from "@/components/ui/page-header";
import { formatDateTime } from "@/lib/text/format";
import { choosePath } from "@/server/imports/check-list";
import { toImportView } from "@/server/imports/import-view";
import { requireJob } from "@/server/imports/require-job";
import { listTwins } from "@/server/imports/store/list-imports";
import { requireMember } from "@/server/platform/auth/page";
import {
  askAgainAction,
  cancelImportAction,
  checkListAction,
  keepDraftAction,
  loadAgainAction,
  loadRestAction,
  readAnewAction,
  startImportAction,
  undoImportAction,
} from "../actions";

export const metadata: Metadata = { title: "Import" };

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export default async function ImportJobPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug, "organizer");
  const job = await requireJob(slug, id);
  const twins = job.state === "ready" ? await listTwins(job) : [];
  const { because } = choosePath(job.reading?.rows ?? 0, job.options.path, member.directAboveRows);
  return (
    <>
      <PageHeader title={job.fileName} crumbs={[{ label: "Imports", href: `/c/${slug}/imports` }]} />
      <ImportPage
        job={toImportView(job)}
        because={because}
        twins={twins.map((twin) => ({ id: twin.id, when: formatDateTime(twin.createdAt) }))}
        onDraft={keepDraftAction}
        onReadAnew={readAnewAction}
        onCheck={checkListAction}
        onImport={startImportAction}
        onUndo={undoImportAction}
        onAgain={loadAgainAction}
        onRest={loadRestAction}
        onAskAgain={askAgainAction}
        onCancel={cancelImportAction}
      />
    </>
  );
}
