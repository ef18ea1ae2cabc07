"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Combobox } from "@/components/ui/combobox";
import { type ContactQuery, contactsHref, unknownValue } from "@/lib/contacts/contact-query";
import { type FacetName, type Facets, facetNames } from "@/lib/contacts/facets";
import { filterLabels, filterValueLabel } from "@/lib/contacts/filter-labels";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount } from "@/lib/text/format";
import { SortChoice } from "./sort-choice";

interface FilterBarProps {
  slug: Slug;
  query: ContactQuery;
  facets: Facets;
}

const any = "";

/** What contacts can be narrowed down by, each value with how many have it. */
export function FilterBar({ slug, query, facets }: FilterBarProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const choose = (name: FacetName, value: string) => {
    const filters = { ...query.filters, [name]: value === any ? null : value };
    start(() => router.push(contactsHref(slug, { ...query, filters, cursor: null }), { scroll: false }));
  };
  const shown = facetNames.filter((name) => facets[name].some(({ value }) => value !== null));
  return (
    <fieldset
      aria-busy={pending}
      className="-mx-4 flex min-w-0 gap-2 overflow-x-auto px-4 py-0.5 md:mx-0 md:flex-wrap md:px-0 print:hidden"
    >
      <legend className="sr-only">Filters</legend>
      {shown.map((name) => {
        const value = query.filters[name] ?? any;
        const label = filterLabels[name];
        return (
          <Combobox
            key={name}
            label={label}
            value={value}
            placeholder={label}
            valueLabel={value === any ? label : `${label}: ${filterValueLabel(name, value, facets)}`}
            groups={optionsOf(name, facets)}
            onChange={(next) => choose(name, next)}
            className={clsx("w-auto! max-w-60 shrink-0", value !== any && "border-word! bg-soft!")}
          />
        );
      })}
      <span className="shrink-0 md:hidden">
        <SortChoice slug={slug} query={query} />
      </span>
    </fieldset>
  );
}

const rank = (level: string) => (level === unknownValue ? "9" : level);

function optionsOf(name: FacetName, facets: Facets) {
  const values = facets[name].map(({ value, contacts }) => ({
    value: value ?? unknownValue,
    label: filterValueLabel(name, value ?? unknownValue, facets),
    note: formatCount(contacts),
  }));
  if (name === "support") values.sort((one, other) => (rank(one.value) < rank(other.value) ? -1 : 1));
  return [
    { options: [{ value: any, label: `Any ${filterLabels[name].toLowerCase()}` }] },
    { options: values },
  ];
}
