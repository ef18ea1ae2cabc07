import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { NoVoterFile } from "@/components/voters/no-voter-file";
import { Redistricting } from "@/components/voters/redistricting";
import { districtKinds } from "@/lib/voters/crosswalk";
import { scopeKinds } from "@/lib/voters/scope";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";
import { findVoters } from "@/server/voters/store/find-voters";
import { redistrictAction } from "../actions";

export const metadata: Metadata = { title: "Redistricting" };

export default async function RedistrictingPage({ params }: { params: Promise<{ slug: string }> }) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  const voters = await readPocket(slug, async (pocket) => findVoters(pocket));
  if (!voters) return <NoVoterFile />;
  return (
    <>
      <PageHeader
        title="What other lines would change"
        subtitle="What your counts would be with other lines. Nothing is changed."
        crumbs={[{ label: "Voters", href: `/c/${slug}/voters` }]}
      />
      <Redistricting
        kinds={districtKinds.map((kind) => ({
          kind,
          label: scopeKinds.find((one) => one.kind === kind)?.label ?? kind,
        }))}
        onCount={redistrictAction.bind(null, slug)}
      />
    </>
  );
}
