import { LostLine } from "@/components/jobs/lost-line";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { JobLine } from "@/lib/imports/job-line";
import type { Slug } from "@/lib/platform/tenant";

interface LineNoticeProps {
  slug: Slug;
  jobId: string;
  line: JobLine;
}

/** Why an import isn't heard of right now, if so. */
export function LineNotice({ slug, jobId, line }: LineNoticeProps) {
  if (line.at === "refused")
    return <Notice tone="bad" title={line.message || "This import can't be shown"} live />;
  if (line.at === "signed_out") {
    const query = new URLSearchParams({ campaign: slug, back: `/c/${slug}/imports/${jobId}` });
    return (
      <Notice
        tone="warn"
        title="You were signed out"
        live
        action={<Button href={`/sign-in?${query}`}>Sign in</Button>}
      >
        The server goes on with this list. Sign in to see how far it is.
      </Notice>
    );
  }
  if (!("lost" in line && line.lost)) return null;
  return <LostLine />;
}
