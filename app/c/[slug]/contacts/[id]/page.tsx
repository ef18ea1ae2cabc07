import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContactConsent } from "@/components/contacts/contact-consent";
import { ContactFields } from "@/components/contacts/contact-fields";
import { ContactHistory } from "@/components/contacts/contact-history";
import { ContactMessages } from "@/components/contacts/contact-messages";
import { ContactProblems } from "@/components/contacts/contact-problems";
import { ContactTags } from "@/components/contacts/contact-tags";
import { DeleteContact } from "@/components/contacts/delete-contact";
import { PageHeader } from "@/components/ui/page-header";
import { ContactVoter } from "@/components/voters/contact-voter";
import { contactName } from "@/lib/contacts/contact-name";
import { placeWords, shorten, showValue } from "@/lib/contacts/show-value";
import { PersonId } from "@/lib/people/person-id";
import { atLeastStaff } from "@/lib/platform/roles";
import { outcomeWords } from "@/lib/voters/match";
import { findContact } from "@/server/contacts/store/find-contact";
import { listHistory } from "@/server/contacts/store/list-history";
import { listCustomFields } from "@/server/people/store/list-custom-fields";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";
import { listTags } from "@/server/tags/store/list-tags";
import { findContactVoter } from "@/server/voters/store/find-contact-voter";
import { findVoters } from "@/server/voters/store/find-voters";
import { addTagAction, deleteContactAction, removeTagAction, saveContactAction } from "../actions";

export const metadata: Metadata = { title: "Contact" };

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export default async function ContactPage({ params }: Props) {
  const { slug: asked, id: askedId } = await params;
  const member = await requireMember(asked, "volunteer");
  const slug = member.tenantSlug;
  const { data: id } = PersonId.safeParse(askedId);
  if (id === undefined) notFound();
  const found = await readPocket(slug, async (pocket) => {
    const detail = await findContact(pocket, id);
    return (
      detail && {
        detail,
        history: await listHistory(pocket, id),
        tags: await listTags(pocket),
        customFields: await listCustomFields(pocket),
        voter: findVoters(pocket) && (await findContactVoter(pocket, id)),
      }
    );
  });
  if (!found) notFound();
  const { contact, tags, problems, communications, registrations } = found.detail;
  const name = contactName({
    firstName: contact.first_name,
    lastName: contact.last_name,
    email: contact.email,
  });
  const mayEdit = member.tenantStatus === "active" && atLeastStaff(member.role, "organizer");
  const facts = [
    placeWords(contact),
    showValue("party", contact.party),
    showValue("support_level", contact.support_level),
  ];
  return (
    <>
      <PageHeader
        title={shorten(name, 120)}
        subtitle={shorten(facts.filter(Boolean).join(" · "), 120)}
        crumbs={[{ label: "Contacts", href: `/c/${slug}/contacts` }]}
        actions={
          mayEdit && <DeleteContact slug={slug} id={id} name={shorten(name)} onDelete={deleteContactAction} />
        }
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ContactFields
          slug={slug}
          detail={found.detail}
          customFields={found.customFields}
          onSave={mayEdit ? saveContactAction : undefined}
        />
        <div className="min-w-0 space-y-8">
          <ContactTags
            slug={slug}
            id={id}
            tags={tags}
            known={found.tags}
            onAdd={mayEdit ? addTagAction : undefined}
            onRemove={mayEdit ? removeTagAction : undefined}
          />
          <ContactConsent
            slug={slug}
            id={id}
            marks={contact.do_not_contact ?? ""}
            onSave={mayEdit ? saveContactAction : undefined}
          />
          {found.voter && (
            <ContactVoter slug={slug} outcome={outcomeWords[found.voter.outcome]} voter={found.voter.voter} />
          )}
          <ContactProblems slug={slug} problems={problems} mayOpenImports={mayEdit} />
        </div>
        <div className="min-w-0 space-y-8 lg:col-span-2">
          <ContactMessages communications={communications} registrations={registrations} />
          <ContactHistory slug={slug} history={found.history} contact={contact} mayOpenImports={mayEdit} />
        </div>
      </div>
    </>
  );
}
