"use client";

import { X } from "lucide-react";
import Link from "next/link";
import type { RefObject } from "react";
import type { FilterStep } from "@/lib/contacts/filter/filter-step";
import { type IdNames, stepWords } from "@/lib/contacts/filter/filter-words";
import { formatCount } from "@/lib/text/format";

interface FilterChipProps {
  step: FilterStep;
  names: IdNames;
  /** How many contacts are left after it. */
  left: number;
  open: boolean;
  /** Of the open one: what its editor hangs on. */
  anchor: RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
  removeHref: string;
}

/** A step of the filter: what it says and how many are left after it; pressed, it is changed. */
export function FilterChip({ step, names, left, open, anchor, onOpen, removeHref }: FilterChipProps) {
  const { label, verb, values } = stepWords(step, names);
  const words = [label, verb, values].filter(Boolean).join(" ");
  return (
    <span className="inline-flex h-7 max-w-full items-center rounded-md border border-line-2 bg-canvas text-sm pointer-coarse:h-11">
      <button
        ref={open ? anchor : undefined}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={onOpen}
        className="flex h-full min-w-0 items-center gap-1 rounded-l-md pr-1 pl-2.5 text-ink-2 hover:text-ink"
      >
        <span className="shrink-0">
          {label} {verb}
        </span>
        <span className="max-w-64 truncate font-medium text-ink">{values}</span>
        <span className="ml-1 shrink-0 text-ink-3 tabular-nums">
          {formatCount(left)}
          <span className="sr-only"> left</span>
        </span>
      </button>
      <Link
        href={removeHref}
        scroll={false}
        prefetch={false}
        aria-label={`Remove the filter ${words}`}
        className="grid h-full w-6 shrink-0 place-items-center rounded-r-md text-ink-3 hover:text-ink pointer-coarse:w-11 print:hidden"
      >
        <X aria-hidden className="size-3.5" />
      </Link>
    </span>
  );
}
