import { Plus, Upload } from "lucide-react";
import type { Metadata } from "next";
import { ContactCards } from "@/components/contacts/contact-cards";
import { ContactSearch } from "@/components/contacts/contact-search";
import { ContactTable } from "@/components/contacts/contact-table";
import { FilterSteps } from "@/components/contacts/filter-steps";
import { NoContacts } from "@/components/contacts/no-contacts";
import { NothingFound } from "@/components/contacts/nothing-found";
import { UnreadableAddress } from "@/components/contacts/unreadable-address";
import { Button } from "@/components/ui/button";
import { CountTitle } from "@/components/ui/count-title";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { contactsHref, isNarrowed, readContactQuery } from "@/lib/contacts/contact-query";
import { atLeastStaff } from "@/lib/platform/roles";
import { formatCount, pluralise } from "@/lib/text/format";
import { countAllContacts } from "@/server/contacts/store/count-all-contacts";
import { countSteps } from "@/server/contacts/store/count-steps";
import { findFilterNames } from "@/server/contacts/store/find-filter-names";
import { listContacts } from "@/server/contacts/store/list-contacts";
import { listCustomFields } from "@/server/people/store/list-custom-fields";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";

export const metadata: Metadata = { title: "Contacts" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const perPage = 50;

export default async function ContactsPage({ params, searchParams }: Props) {
  const member = await requireMember((await params).slug, "volunteer");
  const slug = member.tenantSlug;
  const { query, problem } = readContactQuery(await searchParams);
  if (query === null) return <UnreadableAddress slug={slug} problem={problem} />;
  const { page, everyone, left, names, customs } = await readPocket(slug, async (pocket) => {
    const page = await listContacts(pocket, { ...query, limit: perPage });
    return {
      page,
      everyone: await countAllContacts(pocket),
      left: query.filter.steps.length > 1 ? await countSteps(pocket, query) : [page.total],
      names: await findFilterNames(pocket, query.filter),
      customs: await listCustomFields(pocket),
    };
  });
  const mayEdit = member.tenantStatus === "active" && atLeastStaff(member.role, "organizer");
  if (everyone === 0) return <NoContacts slug={slug} mayEdit={mayEdit} />;
  const { rows, total, rank, previous, next } = page;
  const narrowed = isNarrowed(query);
  const href = (cursor: typeof next) => contactsHref(slug, { ...query, cursor });
  return (
    <>
      <PageHeader
        title={
          <CountTitle count={total}>
            {narrowed && `of ${formatCount(everyone)} `}
            {pluralise(everyone, "contact")}
          </CountTitle>
        }
        actions={
          mayEdit && (
            <>
              <Button variant="ghost" icon={<Plus aria-hidden />} href={`/c/${slug}/contacts/new`}>
                Add a contact
              </Button>
              <Button variant="primary" icon={<Upload aria-hidden />} href={`/c/${slug}/imports/new`}>
                Load a list
              </Button>
            </>
          )
        }
      />
      <div data-wide className="space-y-3">
        <ContactSearch slug={slug} query={query} />
        <FilterSteps slug={slug} query={query} left={left} names={names} customs={customs} />
        {rows.length === 0 ? (
          <NothingFound slug={slug} query={query} beyondLast={total > 0} />
        ) : (
          <>
            <ContactTable slug={slug} query={query} rows={rows} />
            <ContactCards slug={slug} rows={rows} />
            <Pagination
              {...(previous && { previousHref: href(previous) })}
              {...(next && { nextHref: href(next) })}
            >
              {formatCount(rank + 1)}–{formatCount(rank + rows.length)} of {formatCount(total)}
            </Pagination>
          </>
        )}
      </div>
    </>
  );
}
