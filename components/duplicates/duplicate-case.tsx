"use client";

import { ReviewAnswers } from "@/components/review/review-answers";
import { ReviewCase } from "@/components/review/review-case";
import { DateTime } from "@/components/ui/date-time";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { ComparedContacts } from "@/lib/duplicates/compare-shown";
import { asItWillBe, contactLine, standingOf, type Texts } from "@/lib/duplicates/duplicate-case";
import type { DuplicateLink } from "@/lib/duplicates/duplicates";
import { keepWords } from "@/lib/duplicates/keep-words";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { reviewNumber } from "@/lib/review/review-key";
import { formatCount, formatDay } from "@/lib/text/format";
import { DuplicateWhy } from "./duplicate-why";
import { useDuplicateChoice } from "./use-duplicate-choice";

interface DuplicateCaseProps {
  slug: Slug;
  /** How certain its links are at least. */
  threshold: number;
  foundAt: string;
  /** How many contacts it has, of whom no more stand side by side than can be looked at. */
  members: number;
  /** The first pairs of it. */
  pairs: readonly DuplicateLink[];
  /** The fullest first. */
  contacts: readonly { id: PersonId; createdAt: string }[];
  /** What they have, in the same order. */
  compared: ComparedContacts;
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

/** Contacts that may be one: only what differs, which value stays, what it will be; merged into one of them, or told apart. */
export function DuplicateCase({
  slug,
  threshold,
  foundAt,
  members,
  pairs,
  contacts,
  compared,
  ...does
}: DuplicateCaseProps) {
  const { pending, failure, run } = useAction();
  const ids = contacts.map(({ id }) => id);
  const caseId = ids.join();
  const { kept, picks, point, pick } = useDuplicateChoice(caseId);
  const { texts, differing, same, marks } = compared;
  const words = keepWords(texts);
  const isWhole = members === ids.length;
  const merge = (keptId: PersonId) =>
    does.onMerge(slug, {
      keptId,
      mergedIds: ids.filter((id) => id !== keptId),
      pick: Object.fromEntries(
        Object.entries(picks).flatMap(([column, at]) => (ids[at] ? [[column, ids[at]]] : [])),
      ),
      ...(isWhole ? {} : { whole: { threshold, members } }),
    });
  const many = members > 2 ? ` ${formatCount(members)}` : "";
  const keep = ids.slice(0, words.length).map((id, at) => ({
    key: reviewNumber(at + 1),
    label: `Merge${many}, keep ${words[at]}`,
    onGive: () => run(() => merge(id)),
  }));
  const apart = {
    key: "n" as const,
    label: members === 2 ? "Two people" : `${members} different people`,
    onGive: () => run(() => does.onApart(slug, { ids })),
  };
  return (
    <>
      <ReviewCase
        caseId={caseId}
        label={labelOf(texts, members)}
        why={<DuplicateWhy pairs={pairs} ids={ids} members={members} />}
        found={
          <>
            found <DateTime value={foundAt} />
          </>
        }
        sides={contacts.map(({ id, createdAt }, at) => ({
          id,
          name: contactLine(texts[at] ?? {}).name,
          href: `/c/${slug}/contacts/${id}`,
          note: `since ${formatDay(createdAt.slice(0, 10))}`,
          ...(reviewNumber(at + 1) && { answerKey: String(at + 1) }),
        }))}
        fields={differing.map(({ column, label, isChoice }) => ({
          name: column,
          label,
          values: texts.map((of) => of[column] ?? ""),
          isChoice,
          ...(isChoice && { chosen: standingOf(texts, column, picks[column] ?? kept) }),
        }))}
        same={same}
        kept={kept}
        onChoose={pick}
        will={<WillBe {...contactLine(asItWillBe(texts, kept, picks, marks))} />}
      />
      <ReviewAnswers
        answers={isWhole ? [...keep, apart] : keep}
        pending={pending}
        onPoint={(at) => point(at !== null && at < keep.length ? at : 0)}
      />
      {failure && <FormError message={failure.message} />}
    </>
  );
}

/** So many are named. */
const mostNames = 3;

function labelOf(contacts: readonly Texts[], members: number): string {
  const names = contacts.slice(0, mostNames).map((texts) => contactLine(texts).name);
  const more = members > mostNames ? ` and ${formatCount(members - mostNames)} more` : "";
  return `May be one: ${names.join(", ")}${more}`;
}

const WillBe = ({ name, facts }: { name: string; facts: readonly string[] }) => (
  <>
    <p>
      <b className="font-semibold">{name}</b>
      {facts.map((fact) => ` · ${fact}`)}
    </p>
    <p className="text-ink-2">
      All tags, what happened and every mark of whom not to contact come along · can be taken back at any time
    </p>
  </>
);
