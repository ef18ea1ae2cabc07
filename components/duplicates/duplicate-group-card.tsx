"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { DuplicateLink } from "@/lib/duplicates/duplicates";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount } from "@/lib/text/format";
import { SideBySide } from "./side-by-side";

export interface DuplicateGroupProps {
  slug: Slug;
  /** Its place on the page, from 1. */
  number: number;
  /** How certain its links are at least. */
  threshold: number;
  /** How many contacts it has, of whom no more stand side by side than can be looked at. */
  members: number;
  /** The first pairs of it. */
  pairs: readonly DuplicateLink[];
  /** The fullest first. */
  contacts: readonly { id: PersonId; createdAt: string; values: Record<string, string | null> }[];
  onMerge: (
    slug: Slug,
    input: {
      keptId: PersonId;
      mergedIds: PersonId[];
      pick: Record<string, PersonId>;
      whole?: { threshold: number; members: number };
    },
  ) => Promise<Result<{ merged: number }>>;
  onApart: (slug: Slug, input: { ids: PersonId[] }) => Promise<Result<unknown>>;
}

/** Contacts that may be one, side by side: why, which stays, whose values it gets; merged, or told apart for good. */
export function DuplicateGroupCard({
  slug,
  number,
  threshold,
  members,
  pairs,
  contacts,
  onMerge,
  onApart,
}: DuplicateGroupProps) {
  const { pending, failure, run } = useAction();
  const [keptId, setKeptId] = useState(contacts[0]?.id);
  const [pick, setPick] = useState<Record<string, PersonId>>({});
  const ids = contacts.map(({ id }) => id);
  const isWhole = members === ids.length;
  const merge = (kept: PersonId) =>
    onMerge(slug, {
      keptId: kept,
      mergedIds: ids.filter((id) => id !== kept),
      pick,
      ...(isWhole ? {} : { whole: { threshold, members } }),
    });
  return (
    <article className="rounded-md border" aria-label={`Group ${number}: ${nameOf(contacts[0]?.values)}`}>
      <div className="border-b bg-subtle px-3 py-2 text-sm text-ink-2">
        {pairs.map(({ a, b, score, why }) => (
          <p key={`${a} ${b}`}>
            <span className="font-medium text-ink tabular-nums">{Math.round(score * 100)} %</span> {why}
          </p>
        ))}
        {!isWhole && (
          <p>
            The {formatCount(ids.length)} fullest of {formatCount(members)} contacts. Merging takes all of
            them.
          </p>
        )}
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
        <Button
          variant="primary"
          size="sm"
          pending={pending}
          onClick={() => keptId && run(() => merge(keptId))}
        >
          {`Merge ${formatCount(members)} contacts`}
        </Button>
        {isWhole && (
          <Button size="sm" pending={pending} onClick={() => run(() => onApart(slug, { ids }))}>
            {ids.length === 2 ? "Two different people" : `${ids.length} different people`}
          </Button>
        )}
        {failure && <FormError message={failure.message} />}
      </div>
    </article>
  );
}

const nameOf = (values: Record<string, string | null> | undefined) =>
  [values?.first_name, values?.last_name].filter(Boolean).join(" ") || "no name";
