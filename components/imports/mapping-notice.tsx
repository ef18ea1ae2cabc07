"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { MappingProblem } from "@/lib/imports/check-mapping";
import { isField } from "@/lib/people/fields";
import { joinColumns, joinSeparator } from "@/lib/people/joins";
import type { Mapping } from "@/lib/people/mapping";

interface MappingNoticeProps {
  problem: MappingProblem;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What keeps a mapping from being used; columns that fill one field can be joined right here. */
export function MappingNotice({ problem, mapping, onChange }: MappingNoticeProps) {
  return (
    <Notice
      tone="warn"
      title={problem.message}
      action={
        canJoin(problem, mapping) && (
          <Button size="sm" onClick={() => onChange(joinAll(mapping, problem))}>
            Join them instead
          </Button>
        )
      }
    />
  );
}

const targetIn = (mapping: Mapping, { indexes }: MappingProblem) =>
  mapping.find(({ index }) => index === indexes[0])?.target ?? null;

const canJoin = (problem: MappingProblem, mapping: Mapping) =>
  problem.kind === "used_twice" && joinSeparator(targetIn(mapping, problem)) !== undefined;

/** The mapping with the columns of a field that is used twice joined, in the list's order. */
function joinAll(mapping: Mapping, problem: MappingProblem): Mapping {
  const field = targetIn(mapping, problem);
  return field !== null && isField(field)
    ? joinColumns(mapping, { field, indexes: problem.indexes })
    : mapping;
}
