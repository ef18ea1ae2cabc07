import { permanentRedirect } from "next/navigation";
import { requireMember } from "@/server/platform/auth/page";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where duplicates were before there was one place for all that is to be decided. */
export default async function OldDuplicatesPage({ params, searchParams }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const { sure } = await searchParams;
  const query = typeof sure === "string" ? `?${new URLSearchParams({ sure })}` : "";
  permanentRedirect(`/c/${slug}/review/duplicates${query}`);
}
