"use client";

import { useMemo, useState } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { Th } from "@/components/ui/th";
import { findMappingProblems } from "@/lib/imports/check-mapping";
import type { ColumnProposal } from "@/lib/imports/import-job";
import { columnName } from "@/lib/imports/import-words";
import type { Reading } from "@/lib/imports/reading";
import { parseTarget } from "@/lib/people/fields";
import { recipesOf } from "@/lib/people/joins";
import type { WordMeanings } from "@/lib/people/mapping";
import { formatCount, pluralise } from "@/lib/text/format";
import { type ColumnGroup, groupOf, usedGroups } from "./column-groups";
import { type MatchDraft, retarget } from "./match-draft";
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

type Show = "all" | "look" | "unused" | ColumnGroup;

/** A row a column, in the file's order; a filter finds those that need a look. */
export function MatchColumns({ reading, proposals, draft, valuesUrl, onChange }: MatchColumnsProps) {
  const { mapping } = draft;
  const [show, setShow] = useState<Show>("all");
  const [words, setWords] = useState("");
  const targets = useMemo(() => new Map(mapping.map(({ index, target }) => [index, target])), [mapping]);
  const places = new Map(
    recipesOf(mapping).flatMap(({ indexes }) =>
      indexes.length > 1
        ? indexes.map((index, at) => [index, { part: at + 1, of: indexes.length }] as const)
        : [],
    ),
  );
  const targetOf = (index: number) => targets.get(index) ?? null;
  const headers = reading.columns.map(({ header }) => header);
  const problems = findMappingProblems(mapping, headers, draft.words);
  const concerned = (kind: (typeof problems)[number]["kind"]) =>
    new Set(problems.flatMap((problem) => (problem.kind === kind ? problem.indexes : [])));
  const [clashes, agreed] = [concerned("used_twice"), concerned("who_agreed")];
  const usedBy = useMemo(() => {
    const entries = reading.columns.flatMap(({ index, header }) => {
      const target = targets.get(index);
      return target ? [[target, columnName(header, index)] as const] : [];
    });
    return new Map<string, string>(entries);
  }, [reading.columns, targets]);
  const needsLook = (index: number) => {
    const proposal = proposals[index];
    return (
      clashes.has(index) ||
      agreed.has(index) ||
      (proposal?.verdict === "check" && (proposal.target ?? null) === targetOf(index))
    );
  };
  const looks = reading.columns.filter(({ index }) => needsLook(index)).length;
  const unused = reading.columns.filter(({ index }) => targetOf(index) === null).length;
  const isShown = (index: number) => {
    if (show === "all") return true;
    return show === "look"
      ? needsLook(index)
      : groupOf(targetOf(index)) === (show === "unused" ? null : show);
  };
  const fits = (index: number, header: string) =>
    isShown(index) && columnName(header, index).toLowerCase().includes(words.trim().toLowerCase());
  const shown = reading.columns.filter(({ index, header }) => fits(index, header));

  function setMeanings(index: number, meanings: WordMeanings | undefined) {
    const { [index]: _, ...others } = draft.words;
    onChange({ ...draft, words: meanings ? { ...others, [index]: meanings } : others });
  }

  return (
    <div>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Select
          aria-label="Which columns"
          value={show}
          onChange={(event) => setShow(event.target.value as Show)}
          options={[
            { value: "all", label: `All ${formatCount(reading.columns.length)} columns` },
            { value: "look", label: `Needs a look (${formatCount(looks)})` },
            { value: "unused", label: `Not used (${formatCount(unused)})` },
            ...usedGroups(mapping).map(([group, count]) => ({
              value: group,
              label: `${group} (${formatCount(count)})`,
            })),
          ]}
        />
        {reading.columns.length > 12 && (
          <Input
            aria-label="Find a column"
            placeholder="Find a column"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="max-w-56"
          />
        )}
      </div>
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
          {shown.map(({ index, header, samples }) => (
            <MatchRow
              key={index}
              index={index}
              header={header}
              samples={samples}
              target={targetOf(index)}
              proposal={proposals[index]}
              usedBy={usedBy}
              clash={clashes.has(index)}
              place={places.get(index)}
              onChange={(value) => onChange(retarget(draft, index, parseTarget(value) ?? null))}
            >
              <MatchWords
                url={`${valuesUrl}?column=${index}`}
                column={columnName(header, index)}
                target={targetOf(index)}
                meanings={draft.words[index]}
                agreed={agreed.has(index)}
                onChange={(meanings) => setMeanings(index, meanings)}
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
