import { redirect } from "next/navigation";
import { requireMember } from "@/server/platform/auth/page";
import { listReviewQueues } from "@/server/portal/list-review-queues";

/** Leads to the first kind of case that waits. */
export default async function ReviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const queues = await listReviewQueues(slug);
  const waits = queues.find(({ count }) => count > 0) ?? queues[0];
  redirect(`/c/${slug}${waits?.path ?? ""}`);
}
