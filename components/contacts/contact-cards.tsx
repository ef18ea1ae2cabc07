import { RowLink } from "@/components/ui/row-link";
import { contactName } from "@/lib/contacts/contact-name";
import type { ContactRow } from "@/lib/contacts/contact-row";
import { consentWords, shorten, shownPlace } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";
import { formatPhone } from "@/lib/text/format-phone";
import { smartName } from "@/lib/text/smart-case";
import { ListedSupport } from "./listed-support";

/** A page of contacts as a list of cards of two lines, on a phone. */
export function ContactCards({ slug, rows }: { slug: Slug; rows: readonly ContactRow[] }) {
  return (
    <ul aria-label="Contacts" className="-mx-4 divide-y border-y md:hidden print:hidden">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative flex min-h-15 flex-col justify-center px-4 py-2 active:bg-subtle"
        >
          <div className="flex items-baseline justify-between gap-3">
            <RowLink
              href={`/c/${slug}/contacts/${row.id}`}
              prefetch={false}
              className="line-clamp-1 min-w-0 wrap-anywhere"
            >
              {shorten(smartName(contactName(row)))}
            </RowLink>
            <span className="shrink-0 text-sm text-ink-2">
              <ListedSupport level={row.supportLevel} />
            </span>
          </div>
          <div className="flex items-baseline justify-between gap-3 text-sm">
            <p className="min-w-0 truncate text-ink-2">{reachWords(row) || "No phone, e-mail or town"}</p>
            <span className="shrink-0 font-medium text-bad empty:hidden">
              {consentWords(row.doNotContact)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

const reachWords = (row: ContactRow) =>
  [shorten(shownPlace(row)), formatPhone(row.cellPhone ?? row.homePhone) || shorten(row.email)]
    .filter(Boolean)
    .join(" · ");
