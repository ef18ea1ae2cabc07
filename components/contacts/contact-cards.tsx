import { RowLink } from "@/components/ui/row-link";
import { contactName } from "@/lib/contacts/contact-name";
import type { ContactRow } from "@/lib/contacts/contact-row";
import { consentWords, placeWords, shorten, supportWords } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";
import { formatPhone } from "@/lib/text/format-phone";

/** A page of contacts as a list of cards, on a phone. */
export function ContactCards({ slug, rows }: { slug: Slug; rows: readonly ContactRow[] }) {
  return (
    <ul aria-label="Contacts" className="-mx-4 divide-y border-y md:hidden print:hidden">
      {rows.map((row) => (
        <li key={row.id} className="relative px-4 py-2.5 active:bg-subtle">
          <div className="flex items-baseline justify-between gap-3">
            <RowLink
              href={`/c/${slug}/contacts/${row.id}`}
              prefetch={false}
              className="line-clamp-1 min-w-0 wrap-anywhere"
            >
              {shorten(contactName(row))}
            </RowLink>
            <span className="shrink-0 text-sm text-ink-2">{shorten(row.party, 12)}</span>
          </div>
          <p className="truncate text-sm text-ink-2">
            {[formatPhone(row.cellPhone ?? row.homePhone), shorten(row.email), shorten(placeWords(row))]
              .filter(Boolean)
              .join(" · ") || "No phone, e-mail or city"}
          </p>
          <p className="truncate text-sm text-ink-2 empty:hidden">
            {[supportWords(row.supportLevel), consentWords(row.doNotContact)].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
