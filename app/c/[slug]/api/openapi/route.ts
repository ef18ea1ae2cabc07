import { openApiDocument } from "@/lib/imports/openapi";
import { Slug } from "@/lib/platform/tenant";
import { answered } from "@/server/platform/auth/answered";
import { publicUrl } from "@/server/platform/public-url";
import { notFound } from "@/server/platform/refusal";

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
