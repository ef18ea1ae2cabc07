import type { Metadata } from "next";
import { NewImport } from "@/components/imports/new-import";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/server/platform/auth/page";
import { completeUploadAction, createUploadAction } from "../actions";

export const metadata: Metadata = { title: "Load a list" };

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function NewImportPage({ params }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  return (
    <>
      <PageHeader
        title="Load a list"
        subtitle="You will see exactly what it would do before anything is changed, and can undo it afterwards."
        crumbs={[{ label: "Imports", href: `/c/${slug}/imports` }]}
      />
      <NewImport slug={slug} onCreate={createUploadAction} onComplete={completeUploadAction} />
    </>
  );
}
