import { X } from "lucide-react";
import Link from "next/link";
import { TextLink } from "@/components/ui/text-link";
import { type ContactQuery, contactFilters, contactsHref, noFilters } from "@/lib/contacts/contact-query";
import type { Facets } from "@/lib/contacts/facets";
import { filterLabels, filterValueLabel } from "@/lib/contacts/filter-labels";
import type { Slug } from "@/lib/platform/tenant";

interface ActiveFiltersProps {
  slug: Slug;
  query: ContactQuery;
  facets: Facets;
  /** The file of the import whose contacts are shown. */
  importName: string | null;
}

/** What narrows the contacts down, each with a way to take it off. */
export function ActiveFilters({ slug, query, facets, importName }: ActiveFiltersProps) {
  const active = contactFilters.flatMap((name) => {
    const value = query.filters[name];
    if (value === null) return [];
    const words =
      name === "import" ? (importName ?? "an import that isn't here") : filterValueLabel(name, value, facets);
    return [
      {
        name,
        words,
        href: contactsHref(slug, { ...query, filters: { ...query.filters, [name]: null }, cursor: null }),
      },
    ];
  });
  if (active.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2 text-sm">
      {active.map(({ name, words, href }) => (
        <li key={name} className="min-w-0 max-w-full">
          <Link
            href={href}
            scroll={false}
            className="flex h-7 min-w-0 items-center gap-1.5 rounded-md border bg-subtle pr-1.5 pl-2.5 hover:border-ink-3 pointer-coarse:h-11"
          >
            <span className="sr-only">Remove the filter </span>
            <span className="truncate">
              <span className="text-ink-2">{filterLabels[name]}:</span> {words}
            </span>
            <X aria-hidden className="size-3.5 shrink-0 text-ink-3 print:hidden" />
          </Link>
        </li>
      ))}
      {active.length > 1 && (
        <li className="print:hidden">
          <TextLink href={contactsHref(slug, { ...query, filters: noFilters, cursor: null })} scroll={false}>
            Clear all filters
          </TextLink>
        </li>
      )}
    </ul>
  );
}
