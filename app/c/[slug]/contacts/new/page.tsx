import type { Metadata } from "next";
import { NewContact } from "@/components/contacts/new-contact";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/server/platform/auth/page";
import { createContactAction } from "../actions";

export const metadata: Metadata = { title: "Add a contact" };

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function NewContactPage({ params }: Props) {
  const { tenantSlug: slug } = await requireMember((await params).slug, "organizer");
  return (
    <>
      <PageHeader title="Add a contact" crumbs={[{ label: "Contacts", href: `/c/${slug}/contacts` }]} />
      <NewContact slug={slug} onCreate={createContactAction} />
    </>
  );
}
