import { redirect } from "next/navigation";
import { requireMember } from "@/server/platform/auth/page";

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function CampaignPage({ params }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "volunteer");
  redirect(`/c/${slug}/contacts`);
}
