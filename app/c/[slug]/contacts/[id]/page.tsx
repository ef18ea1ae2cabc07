import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddField } from "@/components/contacts/add-field";
import { ContactActions } from "@/components/contacts/contact-actions";
import { ContactConsent } from "@/components/contacts/contact-consent";
import { ContactFacts } from "@/components/contacts/contact-facts";
import { ContactHead } from "@/components/contacts/contact-head";
import { ContactHousehold } from "@/components/contacts/contact-household";
import { ContactProblems } from "@/components/contacts/contact-problems";
import { ContactSupport } from "@/components/contacts/contact-support";
import { ContactTags } from "@/components/contacts/contact-tags";
import { ContactTimeline } from "@/components/contacts/contact-timeline";
import { DeleteContact } from "@/components/contacts/delete-contact";
import { ContactVoter } from "@/components/voters/contact-voter";
import { contactName } from "@/lib/contacts/contact-name";
import { asInList, factSections } from "@/lib/contacts/fact-sections";
import { factsLine } from "@/lib/contacts/facts-line";
import { markWords } from "@/lib/contacts/marks";
import { reachWays } from "@/lib/contacts/reach-ways";
import { shorten } from "@/lib/contacts/show-value";
import { timelineOf } from "@/lib/contacts/timeline";
import { PersonId } from "@/lib/people/person-id";
import { atLeastStaff } from "@/lib/platform/roles";
import type { Slug } from "@/lib/platform/tenant";
import { smartName } from "@/lib/text/smart-case";
import { outcomeWords } from "@/lib/voters/match";
import { findContact } from "@/server/contacts/store/find-contact";
import { listHistory } from "@/server/contacts/store/list-history";
import { listHousemates } from "@/server/contacts/store/list-housemates";
import { listCustomFields } from "@/server/people/store/list-custom-fields";
import { requireMember } from "@/server/platform/auth/page";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { listTags } from "@/server/tags/store/list-tags";
import { findContactVoter } from "@/server/voters/store/find-contact-voter";
import { findVoters } from "@/server/voters/store/find-voters";
import { addTagAction, deleteContactAction, removeTagAction, saveContactAction } from "../actions";

export const metadata: Metadata = { title: "Contact" };

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

/** All that the page shows of a contact; null where there is none. */
async function readPerson(pocket: Pocket, id: PersonId) {
  const detail = await findContact(pocket, id);
  return (
    detail && {
      detail,
      housemates: await listHousemates(pocket, detail.contact),
      history: await listHistory(pocket, id),
      tags: await listTags(pocket),
      customFields: await listCustomFields(pocket),
      voter: findVoters(pocket) && (await findContactVoter(pocket, id)),
    }
  );
}

export default async function ContactPage({ params }: Props) {
  const { slug: asked, id: askedId } = await params;
  const member = await requireMember(asked, "volunteer");
  const slug = member.tenantSlug;
  const { data: id } = PersonId.safeParse(askedId);
  if (id === undefined) notFound();
  const found = await readPocket(slug, (pocket) => readPerson(pocket, id));
  if (!found) notFound();
  const { contact, tags, customs } = found.detail;
  const name = smartName(
    contactName({ firstName: contact.first_name, lastName: contact.last_name, email: contact.email }),
  );
  const mayEdit = member.tenantStatus === "active" && atLeastStaff(member.role, "organizer");
  const onSave = mayEdit ? saveContactAction : undefined;
  const workPhone = customs.find((one) => one.name === "work_phone")?.value;
  const turnout = found.voter?.voter?.turnout ?? null;
  return (
    <>
      <ContactHead
        listHref={`/c/${slug}/contacts`}
        name={shorten(name, 120)}
        forbidden={markWords(contact.do_not_contact)}
        facts={shorten(factsLine(contact, turnout, new Date()), 160)}
        manage={
          mayEdit && <DeleteContact slug={slug} id={id} name={shorten(name)} onDelete={deleteContactAction} />
        }
        actions={<ContactActions ways={reachWays(contact, found.history, workPhone)} />}
      />
      <div className="my-3.5 flex flex-wrap items-center gap-x-5 gap-y-3 border-b pb-3.5 md:mb-5 md:pb-5">
        <ContactSupport slug={slug} id={id} level={contact.support_level ?? ""} onSave={onSave} />
        <ContactTags
          slug={slug}
          id={id}
          tags={tags}
          known={found.tags}
          onAdd={mayEdit ? addTagAction : undefined}
          onRemove={mayEdit ? removeTagAction : undefined}
        />
      </div>
      <div className="grid gap-x-10 gap-y-6 min-[1100px]:grid-cols-[minmax(0,1fr)_20rem]">
        <ContactTimeline
          slug={slug}
          entries={timelineOf({ ...found.detail, history: found.history })}
          mayOpenImports={mayEdit}
        />
        <Known slug={slug} found={found} onSave={onSave} />
      </div>
    </>
  );
}

interface KnownProps {
  slug: Slug;
  found: NonNullable<Awaited<ReturnType<typeof readPerson>>>;
  /** Left out for those who only read. */
  onSave: typeof saveContactAction | undefined;
}

/** What is known of a contact: the narrow column at the right. */
function Known({ slug, found: { detail, housemates, customFields, voter }, onSave }: KnownProps) {
  const { contact, customs, problems } = detail;
  const { id } = contact;
  const marks = contact.do_not_contact ?? "";
  const sections = factSections({ contact, customs, customFields });
  return (
    <aside aria-label="What is known" className="min-w-0 space-y-5">
      <ContactHousehold slug={slug} self={contact} others={housemates} />
      {sections.map((section) => (
        <ContactFacts
          key={section.title}
          {...{ slug, id, section, marks, onSave }}
          inList={section.title === "Name" ? asInList(sections) : ""}
        />
      ))}
      {onSave && (
        <AddField slug={slug} id={id} offered={sections.flatMap(({ blanks }) => blanks)} onSave={onSave} />
      )}
      {voter && <ContactVoter slug={slug} outcome={outcomeWords[voter.outcome]} voter={voter.voter} />}
      <ContactConsent slug={slug} id={id} marks={marks} onSave={onSave} />
      <ContactProblems slug={slug} problems={problems} mayOpenImports={onSave !== undefined} />
    </aside>
  );
}
