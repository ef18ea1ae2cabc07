import { Row } from "@/components/ui/row";
import { RowLink } from "@/components/ui/row-link";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { contactName } from "@/lib/contacts/contact-name";
import { type ContactQuery, type ContactSort, contactsHref } from "@/lib/contacts/contact-query";
import type { ContactRow } from "@/lib/contacts/contact-row";
import { consentWords, placeWords, shorten, shownPlace } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";
import { smartName } from "@/lib/text/smart-case";
import { ListedPhone } from "./listed-phone";
import { ListedSupport } from "./listed-support";
import { SortChoice } from "./sort-choice";

interface ContactTableProps {
  slug: Slug;
  query: ContactQuery;
  rows: readonly ContactRow[];
}

/** A page of contacts as a table, from the width of a tablet on. */
export function ContactTable({ slug, query, rows }: ContactTableProps) {
  const sortBy = (sort: ContactSort) => {
    const current = query.sort === sort;
    const descending = current && !query.descending;
    return {
      sortHref: contactsHref(slug, { ...query, sort, descending, cursor: null }),
      ...(current && { sorted: query.descending ? ("descending" as const) : ("ascending" as const) }),
    };
  };
  return (
    <Table label="Contacts" className="max-md:hidden print:block!">
      <thead>
        <tr>
          <Th pinned {...sortBy("last")}>
            Name
          </Th>
          <Th {...sortBy("support")}>Support</Th>
          <Th>Phone</Th>
          <Th>E-mail</Th>
          <Th {...sortBy("city")}>Town</Th>
          <Th>Party</Th>
          <Th className="w-0 pr-1 text-right">
            <SortChoice slug={slug} query={query} />
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Td pinned className="max-w-72">
              <RowLink
                href={`/c/${slug}/contacts/${row.id}`}
                prefetch={false}
                className="line-clamp-1 wrap-anywhere"
              >
                {shorten(smartName(contactName(row)))}
              </RowLink>
            </Td>
            <Td>
              <ListedSupport level={row.supportLevel} />
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              <ListedPhone row={row} />
            </Td>
            <Td truncate title={row.email ?? undefined}>
              {shorten(row.email)}
            </Td>
            <Td truncate title={placeWords(row)}>
              {shorten(shownPlace(row))}
            </Td>
            <Td truncate className="max-w-28">
              {shorten(row.party)}
            </Td>
            <Td quiet className="text-right text-xs whitespace-nowrap">
              {consentWords(row.doNotContact)}
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
