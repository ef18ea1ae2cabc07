"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Status } from "@/components/ui/status";
import { formatCount, pluralise } from "@/lib/text/format";
import { type VoterColumn, VoterColumns } from "./voter-columns";

/** What a list of a release is. */
export interface VoterListFacts {
  name: string;
  rows: number;
  kind: "voters" | "history";
  layout: string;
  columns: readonly VoterColumn[];
  missing: string | null;
  /** Rows that can't be read. */
  unreadRows: number;
}

interface VoterListsProps {
  lists: readonly VoterListFacts[];
  onChange: (list: number, column: number, target: string | null) => void;
}

/** What each list of a release is, and what its columns mean. Those of one that lacks something are open. */
export function VoterLists({ lists, onChange }: VoterListsProps) {
  return (
    <ul className="space-y-2">
      {lists.map((list, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lists keep their places, and two archives may have one of the same name
        <li key={at} className="rounded-md border">
          {list.kind === "history" ? (
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-3 py-2">
              <ListWords list={list} />
            </div>
          ) : (
            <Foldable open={list.missing !== null} summary={<ListWords list={list} />}>
              <div className="border-t">
                <VoterColumns
                  label={`Columns of ${list.name}`}
                  columns={list.columns}
                  onChange={(column, target) => onChange(at, column, target)}
                />
              </div>
            </Foldable>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What can be opened and shut; it opens by itself at first, and stays as it is left. */
function Foldable({ open, summary, children }: { open: boolean; summary: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details className="group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-3 py-2">
        {summary}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3 group-open:rotate-180" />
      </summary>
      {children}
    </details>
  );
}

function ListWords({
  list: { name, rows, kind, layout, columns, missing, unreadRows },
}: {
  list: VoterListFacts;
}) {
  const count = (use: VoterColumn["use"]) => columns.filter((column) => column.use === use).length;
  const [votes, scores] = [count("votes"), count("score")];
  const words = [
    `${formatCount(rows)} ${pluralise(rows, kind === "history" ? "row" : "voter")}`,
    kind === "history" ? "who voted when" : layout,
    ...(unreadRows > 0 ? [`${formatCount(unreadRows)} more can't be read`] : []),
    ...(votes > 0 ? [`${formatCount(votes)} ${pluralise(votes, "election")}`] : []),
    ...(scores > 0 ? [`${formatCount(scores)} ${pluralise(scores, "score")}`] : []),
  ];
  return (
    <span className="min-w-0 flex-1">
      <span className="block font-medium wrap-anywhere">{name}</span>
      <span className="block text-sm text-ink-2">{words.join(" · ")}</span>
      {missing && <Status tone="bad">{`It ${missing}`}</Status>}
    </span>
  );
}
