"use client";

import clsx from "clsx";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { ReviewKey } from "@/lib/review/review-key";
import { useReviewKeys } from "./use-review-keys";

/** An answer to the case in hand. */
export interface ReviewAnswer {
  /** Absent where the keys don't suffice. */
  key: ReviewKey | undefined;
  label: string;
  onGive: () => void;
}

interface ReviewAnswersProps {
  /** The first is the one that is expected. */
  answers: readonly ReviewAnswer[];
  /** An answer is being written down: none is taken meanwhile. */
  pending: boolean;
  /** The answer that is pointed at by its place, so that what it would do can be shown; null once none is. */
  onPoint?: (at: number | null) => void;
}

/** The answers, each by its key; on a phone they stay in sight at the bottom. */
export function ReviewAnswers({ answers, pending, onPoint }: ReviewAnswersProps) {
  const free = (act: () => void) => (pending ? () => {} : act);
  useReviewKeys(Object.fromEntries(answers.flatMap(({ key, onGive }) => (key ? [[key, free(onGive)]] : []))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, these are pressed
    <div
      role="group"
      aria-label="Answers"
      className="mt-3.5 flex flex-wrap gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-10 max-md:mt-0 max-md:max-h-[40dvh] max-md:overflow-y-auto max-md:border-t max-md:bg-canvas max-md:px-3 max-md:py-2 print:hidden"
    >
      {answers.map(({ key, label, onGive }, at) => (
        <Button
          key={label}
          variant={at === 0 ? "primary" : "secondary"}
          aria-keyshortcuts={key}
          className={clsx(
            "h-11! min-w-0 shrink gap-2.5! whitespace-normal",
            key === "n" ? "max-md:basis-full" : "flex-1 basis-32 md:basis-56",
          )}
          pending={pending && at === 0}
          onClick={free(onGive)}
          onMouseEnter={() => onPoint?.(at)}
          onMouseLeave={() => onPoint?.(null)}
          onFocus={() => onPoint?.(at)}
          onBlur={() => onPoint?.(null)}
          icon={key && <AnswerKey name={key} filled={at === 0} />}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function AnswerKey({ name, filled }: { name: ReviewKey; filled: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "max-md:hidden",
        filled && "[&_kbd]:border-current/45 [&_kbd]:bg-transparent [&_kbd]:text-inherit",
      )}
    >
      <Kbd>{name.toUpperCase()}</Kbd>
    </span>
  );
}
