"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { DuplicateGroup as Group } from "@/lib/duplicates/duplicates";
import type { Result } from "@/lib/platform/result";
import { SideBySide } from "./side-by-side";

interface DuplicateGroupProps {
  slug: string;
  /** Its place on the page, from 1. */
  number: number;
  group: Group;
  /** The fullest first. */
  contacts: readonly { id: string; createdAt: string; values: Record<string, string | null> }[];
  onMerge: (
    slug: string,
    input: { keptId: string; mergedIds: string[]; pick: Record<string, string> },
  ) => Promise<Result<{ merged: number }>>;
  onApart: (slug: string, input: { ids: string[] }) => Promise<Result<unknown>>;
}

/** Contacts that may be one, side by side: why, which stays, whose values it gets; merged, or told apart for good. */
export function DuplicateGroup({ slug, number, group, contacts, onMerge, onApart }: DuplicateGroupProps) {
  const { pending, failure, run } = useAction();
  const [keptId, setKeptId] = useState(contacts[0]?.id ?? "");
  const [pick, setPick] = useState<Record<string, string>>({});
  const ids = contacts.map(({ id }) => id);
  const merge = { keptId, mergedIds: ids.filter((id) => id !== keptId), pick };
  return (
    <article className="rounded-md border" aria-label={`Group ${number}: ${nameOf(contacts[0]?.values)}`}>
      <div className="border-b bg-subtle px-3 py-2 text-sm text-ink-2">
        {group.pairs.slice(0, 3).map(({ a, b, score, why }) => (
          <p key={`${a} ${b}`}>
            <span className="font-medium text-ink tabular-nums">{Math.round(score * 100)} %</span> {why}
          </p>
        ))}
      </div>
      <SideBySide
        slug={slug}
        label={`Group ${number} side by side`}
        contacts={contacts}
        keptId={keptId}
        pick={pick}
        onKeep={(id) => {
          setKeptId(id);
          setPick({});
        }}
        onPick={(column, id) => setPick({ ...pick, [column]: id })}
      />
      <div className="flex flex-wrap items-center gap-2 border-t px-3 py-2">
        <Button variant="primary" size="sm" pending={pending} onClick={() => run(() => onMerge(slug, merge))}>
          {`Merge ${ids.length} contacts`}
        </Button>
        <Button size="sm" pending={pending} onClick={() => run(() => onApart(slug, { ids }))}>
          {ids.length === 2 ? "Two different people" : `${ids.length} different people`}
        </Button>
        {failure && <FormError message={failure.message} />}
      </div>
    </article>
  );
}

const nameOf = (values: Record<string, string | null> | undefined) =>
  [values?.first_name, values?.last_name].filter(Boolean).join(" ") || "no name";
