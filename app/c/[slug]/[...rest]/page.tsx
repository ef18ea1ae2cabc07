import { notFound } from "next/navigation";
import { requireMember } from "@/server/platform/auth/page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Every address of a campaign that no page has: it isn't there, and its frame stays. */
export default async function NoSuchPage({ params }: Props) {
  await requireMember((await params).slug, "volunteer");
  notFound();
}
