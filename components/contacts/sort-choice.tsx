"use client";

import { ArrowUpDown } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { type ContactQuery, type ContactSort, contactsHref } from "@/lib/contacts/contact-query";
import type { Slug } from "@/lib/platform/tenant";

const choices: readonly [sort: ContactSort, descending: boolean, label: string][] = [
  ["last", false, "Last name, A to Z"],
  ["last", true, "Last name, Z to A"],
  ["first", false, "First name, A to Z"],
  ["city", false, "City, A to Z"],
  ["support", false, "Strongest support first"],
  ["support", true, "Strongest opposition first"],
  ["newest", false, "Newest first"],
  ["newest", true, "Oldest first"],
];

/** Every way in which contacts can be sorted. */
export function SortChoice({ slug, query }: { slug: Slug; query: ContactQuery }) {
  const current = choices.find(
    ([sort, descending]) => sort === query.sort && descending === query.descending,
  );
  return (
    <Menu
      label={`Sort: ${current?.[2] ?? "First name, Z to A"}`}
      variant="ghost"
      size="sm"
      trigger={
        <>
          <ArrowUpDown aria-hidden />
          Sort
        </>
      }
      entries={choices.map(([sort, descending, label]) => ({
        kind: "link",
        label,
        href: contactsHref(slug, { ...query, sort, descending, cursor: null }),
        current: sort === query.sort && descending === query.descending,
      }))}
    />
  );
}
