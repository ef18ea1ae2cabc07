"use client";

import { useMemo, useState } from "react";
import { Table } from "@/components/ui/table";
import { Th } from "@/components/ui/th";
import type { ColumnProposal } from "@/lib/imports/import-job";
import { matchedColumns } from "@/lib/imports/matched-columns";
import type { Reading } from "@/lib/imports/reading";
import { parseTarget } from "@/lib/people/fields";
import { formatCount, pluralise } from "@/lib/text/format";
import { ColumnFilter } from "./column-filter";
import { isShown, isUnused, type ShownColumns } from "./column-groups";
import { type MatchDraft, retarget, withMeanings } from "./match-draft";
import { MatchRow } from "./match-row";
import { MatchWords } from "./match-words";

interface MatchColumnsProps {
  reading: Reading;
  proposals: readonly ColumnProposal[];
  draft: MatchDraft;
  /** Where the words of a column are listed, its position behind it. */
  valuesUrl: string;
  onChange: (draft: MatchDraft) => void;
}

/** A row a column, in the file's order; a filter finds those that need a look. */
export function MatchColumns({ reading, proposals, draft, valuesUrl, onChange }: MatchColumnsProps) {
  const [filter, setFilter] = useState<ShownColumns>({ show: "all", words: "" });
  const columns = useMemo(() => matchedColumns(reading, proposals, draft), [reading, proposals, draft]);
  const usedBy = new Map<string, string>(
    columns.flatMap(({ target, name }) => (target ? [[target, name] as const] : [])),
  );
  const shown = columns.filter((column) => isShown(column, filter));
  const unused = columns.filter(isUnused).length;
  return (
    <div>
      <ColumnFilter columns={columns} value={filter} onChange={setFilter} />
      <Table label="Columns of the list" stacked>
        <thead>
          <tr>
            <Th>Column in the list</Th>
            <Th>Values</Th>
            <Th>Goes to</Th>
            <Th>Why</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <MatchRow
              key={column.index}
              column={column}
              usedBy={usedBy}
              onChange={(value) => onChange(retarget(draft, column.index, parseTarget(value) ?? null))}
            >
              <MatchWords
                url={`${valuesUrl}?column=${column.index}`}
                column={column.name}
                target={column.target}
                meanings={draft.words[column.index]}
                agreed={column.agreed}
                onChange={(meanings) => onChange(withMeanings(draft, column.index, meanings))}
              />
            </MatchRow>
          ))}
        </tbody>
      </Table>
      {shown.length === 0 && <p className="mt-3 text-ink-2">No column fits this filter.</p>}
      {unused > 0 && (
        <p className="mt-2 text-sm text-ink-2">
          {formatCount(unused)} {pluralise(unused, "column")} will not be used. Nothing of{" "}
          {unused === 1 ? "it" : "them"} is loaded.
        </p>
      )}
    </div>
  );
}
