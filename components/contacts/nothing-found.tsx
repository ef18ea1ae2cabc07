import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type ContactQuery, contactsHref } from "@/lib/contacts/contact-query";
import { noFilter } from "@/lib/contacts/filter/filter-step";
import { shorten } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";

interface NothingFoundProps {
  slug: Slug;
  query: ContactQuery;
  /** There are contacts, but none on this page any more. */
  beyondLast: boolean;
}

/** What to do where no contact fits. */
export function NothingFound({ slug, query, beyondLast }: NothingFoundProps) {
  const filtered = query.filter.steps.length > 0;
  const words = query.words.trim();
  if (beyondLast) {
    return (
      <EmptyState
        icon={<SearchX />}
        title="This page is empty now"
        action={<Button href={contactsHref(slug, { ...query, cursor: null })}>Go to the first page</Button>}
      >
        The contacts that were here have been changed or deleted.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={words ? `Nobody found for “${shorten(words, 60)}”` : "No contact passes these filters"}
      action={
        filtered ? (
          <Button href={contactsHref(slug, { ...query, filter: noFilter, cursor: null })}>
            Clear all filters
          </Button>
        ) : (
          <Button href={contactsHref(slug, { sort: query.sort, descending: query.descending })}>
            Show all contacts
          </Button>
        )
      }
    >
      {words
        ? "Every word must occur in the name, the e-mail, a phone or an id. Try fewer words, or only the start of one."
        : "Each filter narrows the contacts down further. Take one off above, or clear them all."}
    </EmptyState>
  );
}
