import type { Metadata } from "next";
import { ImportPage } from "@/components/imports/import-page";
import { PageJob } from "@/components/jobs/page-job";
import { toJobView } from "@/lib/portal/job-view";
import { formatDateTime } from "@/lib/text/format";
import { choosePath } from "@/server/imports/check-list";
import { toImportView } from "@/server/imports/import-view";
import { requireJob } from "@/server/imports/require-job";
import { listTwins } from "@/server/imports/store/list-twins";
import { requireMember } from "@/server/platform/auth/page";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { cancelJobAction } from "../../jobs/actions";
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
  const { slug: asked, id } = await params;
  const member = await requireMember(asked, "organizer");
  const slug = member.tenantSlug;
  const job = await requireJob(slug, id);
  const twins = job.state === "ready" ? await listTwins(job) : [];
  const { because } = choosePath(job.reading?.rows ?? 0, job.options.path, member.directAboveRows);
  // A list of our own making is made by a job of its own.
  const isMade = job.state === "uploading" && job.options.ownMake;
  const [making] = isMade ? await listJobs({ tenantSlug: slug, subjectId: id, limit: 1 }) : [];
  return (
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
    >
      {making && (
        <PageJob
          job={toJobView(making)}
          eventsUrl={`/c/${slug}/api/jobs/events`}
          onCancel={cancelJobAction.bind(null, slug)}
        />
      )}
    </ImportPage>
  );
}
