"use client";

import { ChevronRight, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { type ContactQuery, contactsHref } from "@/lib/contacts/contact-query";
import { noFilter, withStep } from "@/lib/contacts/filter/filter-step";
import type { IdNames } from "@/lib/contacts/filter/filter-words";
import type { Slug } from "@/lib/platform/tenant";
import { FilterChip } from "./filter-chip";
import { SortChoice } from "./sort-choice";
import { useFilterEdit } from "./use-filter-edit";

/** Fetched when the first step is opened. */
const FilterEditor = dynamic(async () => (await import("./filter-editor")).FilterEditor);

interface FilterStepsProps {
  slug: Slug;
  query: ContactQuery;
  /** How many contacts are left after each step. */
  left: readonly number[];
  names: IdNames;
  /** The campaign's custom fields. */
  customs: readonly { name: string; label: string }[];
}

/** What the contacts are narrowed down by, as steps, each with how many are left after it; and how to add another. */
export function FilterSteps({ slug, query, left, names, customs }: FilterStepsProps) {
  const { pending, open, show, change, close, others } = useFilterEdit(slug, query);
  const chip = useRef<HTMLButtonElement>(null);
  const plus = useRef<HTMLButtonElement>(null);
  const { steps } = query.filter;
  const hrefWith = (filter: ContactQuery["filter"]) => contactsHref(slug, { ...query, filter, cursor: null });
  const isNew = open !== null && open.at === open.before.steps.length;
  return (
    <div
      aria-busy={pending}
      className="-mx-4 flex min-w-0 items-center gap-1.5 overflow-x-auto px-4 py-0.5 md:mx-0 md:flex-wrap md:px-0"
    >
      {steps.length > 0 && (
        <ul aria-label="Filters" className="contents">
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <li key={at} className="flex min-w-0 shrink-0 items-center gap-1.5 md:shrink">
              {at > 0 && <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />}
              <FilterChip
                step={step}
                names={names}
                left={left[at] ?? 0}
                open={open?.at === at && !isNew}
                anchor={chip}
                onOpen={() => show(at)}
                removeHref={hrefWith(withStep(query.filter, at, null))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        ref={plus}
        variant="ghost"
        size="sm"
        icon={<Plus />}
        aria-haspopup="dialog"
        aria-expanded={isNew}
        onClick={() => (isNew ? close() : show(steps.length))}
        className="print:hidden"
      >
        Filter
      </Button>
      {steps.length > 1 && (
        <TextLink href={hrefWith(noFilter)} scroll={false} className="shrink-0 text-sm print:hidden">
          Clear all filters
        </TextLink>
      )}
      <span className="shrink-0 md:hidden print:hidden">
        <SortChoice slug={slug} query={query} />
      </span>
      {open && others && (
        <FilterEditor
          key={open.at}
          slug={slug}
          customs={customs}
          step={open.step}
          others={others}
          names={names}
          label={isNew ? "Add a filter" : "Change the filter"}
          anchor={isNew ? plus : chip}
          onChange={change}
          onDone={close}
        />
      )}
    </div>
  );
}
