import { ChevronDown } from "lucide-react";
import { Status } from "@/components/ui/status";
import { formatCount, pluralise } from "@/lib/format";
import { type VoterColumn, VoterColumns } from "./voter-columns";

/** What a list of a release is. */
export interface VoterList {
  name: string;
  rows: number;
  kind: "voters" | "history";
  layout: string;
  columns: readonly VoterColumn[];
  missing: string | null;
}

interface VoterListsProps {
  lists: readonly VoterList[];
  onChange: (list: number, column: number, target: string | null) => void;
}

/** What each list of a release is, and what its columns mean. Those of one that lacks something are open. */
export function VoterLists({ lists, onChange }: VoterListsProps) {
  return (
    <ul className="space-y-2">
      {lists.map((list, at) => (
        <li key={list.name} className="rounded-md border">
          {list.kind === "history" ? (
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-3 py-2">
              <ListWords list={list} />
            </div>
          ) : (
            <details className="group" open={list.missing !== null}>
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-3 py-2">
                <ListWords list={list} />
                <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3 group-open:rotate-180" />
              </summary>
              <div className="border-t">
                <VoterColumns
                  label={`Columns of ${list.name}`}
                  columns={list.columns}
                  onChange={(column, target) => onChange(at, column, target)}
                />
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function ListWords({ list: { name, rows, kind, layout, columns, missing } }: { list: VoterList }) {
  const count = (use: VoterColumn["use"]) => columns.filter((column) => column.use === use).length;
  const [votes, scores] = [count("votes"), count("score")];
  const words = [
    `${formatCount(rows)} ${kind === "history" ? pluralise(rows, "vote") : pluralise(rows, "voter")}`,
    kind === "history" ? "who voted when" : layout,
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
