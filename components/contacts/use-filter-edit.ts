"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { type ContactQuery, contactsHref } from "@/lib/contacts/contact-query";
import { type ContactFilter, type FilterStep, withStep } from "@/lib/contacts/filter/filter-step";
import type { Slug } from "@/lib/platform/tenant";

/** A step that is open: its place, what it is by now, and the filter when it was opened. */
interface OpenStep {
  at: number;
  step: FilterStep | null;
  before: ContactFilter;
}

/** The step of a filter that is being changed. The address follows each change; one step back leads to before the first. */
export function useFilterEdit(slug: Slug, query: ContactQuery) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [open, setOpen] = useState<OpenStep | null>(null);
  const from = useRef("");

  const go = (filter: ContactFilter) => {
    const href = contactsHref(slug, { ...query, filter, cursor: null });
    // Said twice before the first has come, a step back must still be one.
    const how = window.location.href === from.current ? router.push : router.replace;
    start(() => how(href, { scroll: false }));
  };

  return {
    pending,
    open,
    /** Opens a step; a place behind the last is for another one. The same again shuts it. */
    show(at: number) {
      from.current = window.location.href;
      setOpen(open?.at === at ? null : { at, step: query.filter.steps[at] ?? null, before: query.filter });
    },
    change(step: FilterStep | null) {
      if (!open) return;
      setOpen({ ...open, step });
      // A step of which nothing is chosen yet isn't taken away under the hand.
      const isNew = open.at === open.before.steps.length;
      if (step || (isNew && open.step)) go(withStep(open.before, open.at, step));
    },
    close() {
      if (open && !open.step && open.at < open.before.steps.length) go(withStep(open.before, open.at, null));
      setOpen(null);
    },
    /** Whom the values of the open step are counted among. */
    others: open && { words: query.words, filter: withStep(open.before, open.at, null) },
  };
}
