import { redirect } from "next/navigation";
import { requireMember } from "@/server/platform/auth/page";

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function CampaignPage({ params }: Props) {
  const { slug } = await params;
  await requireMember(slug, "volunteer");
  redirect(`/c/${slug}/contacts`);
}
