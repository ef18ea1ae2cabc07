"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import type { Decisions } from "@/lib/imports/import-plan";
import type { RowCase } from "@/lib/imports/row-case";
import { readPlace, walkFrom } from "@/lib/review/walk";

interface Decided {
  row: number;
  decision: Decisions[string];
  /** The words of the answer. */
  label: string;
}

/** What was said about rows so far, the last first, kept by the page until all of it is sent; the address says which row is asked about. */
export function useRowDecisions(rows: readonly RowCase[]) {
  const path = usePathname();
  const search = useSearchParams();
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const open = rows.filter(({ row }) => !decided.some((of) => of.row === row));
  const place = Math.min(readPlace(search.get("at") ?? undefined), Math.max(0, open.length - 1));
  const after = search.get("after");
  const ways = walkFrom({ path, query: after === null ? {} : { after }, place, waiting: open.length });
  /** Without the server: the rows are all here. */
  const go = (href: string) => window.history.replaceState(null, "", href);
  return {
    decided,
    open,
    place,
    later: ways.laterHref === undefined ? undefined : go.bind(null, ways.laterHref),
    earlier: ways.earlierHref === undefined ? undefined : go.bind(null, ways.earlierHref),
    decide: (one: Decided) => setDecided([one, ...decided]),
    takeBack: (row: number) => setDecided(decided.filter((of) => of.row !== row)),
  };
}
