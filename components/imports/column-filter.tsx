"use client";

import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { MatchedColumn } from "@/lib/imports/matched-columns";
import { formatCount } from "@/lib/text/format";
import { isUnused, type ShownColumns, usedGroups } from "./column-groups";

interface ColumnFilterProps {
  columns: readonly MatchedColumn[];
  value: ShownColumns;
  onChange: (value: ShownColumns) => void;
}

/** From how many columns on they can be found by their names. */
const manyColumns = 13;

/** Finds the columns of a list that need a look, aren't used, go to a group of fields, or are called something. */
export function ColumnFilter({ columns, value, onChange }: ColumnFilterProps) {
  const looks = columns.filter(({ needsLook }) => needsLook).length;
  const unused = columns.filter(isUnused).length;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <Select
        aria-label="Which columns"
        value={value.show}
        onChange={(event) => onChange({ ...value, show: event.target.value as ShownColumns["show"] })}
        options={[
          { value: "all", label: `All ${formatCount(columns.length)} columns` },
          { value: "look", label: `Needs a look (${formatCount(looks)})` },
          { value: "unused", label: `Not used (${formatCount(unused)})` },
          ...usedGroups(columns).map(([group, count]) => ({
            value: group,
            label: `${group} (${formatCount(count)})`,
          })),
        ]}
      />
      {columns.length >= manyColumns && (
        <Input
          aria-label="Find a column"
          placeholder="Find a column"
          value={value.words}
          onChange={(event) => onChange({ ...value, words: event.target.value })}
          className="max-w-56"
        />
      )}
    </div>
  );
}
