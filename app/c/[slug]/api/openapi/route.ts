import { openApiDocument } from "@/lib/openapi";
import { Slug } from "@/lib/tenant";
import { answered } from "@/server/auth/answered";
import { publicUrl } from "@/server/portal/public-url";
import { notFound } from "@/server/refusal";

/**
 * Describes a campaign's API. Public, and the same for every short name whether or not there is such a campaign, so
 * that it says nothing about which there are.
 */
export function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answered(async () => {
    const slug = Slug.safeParse((await params).slug);
    if (!slug.success) throw notFound();
    return Response.json(openApiDocument(`${publicUrl()}/c/${slug.data}`));
  });
}
