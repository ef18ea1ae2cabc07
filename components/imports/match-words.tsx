"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { turnedRound, wordChoices } from "@/lib/imports/word-choices";
import type { Target } from "@/lib/people/fields";
import type { WordMeanings as Meanings } from "@/lib/people/mapping";
import { formatCount, pluralise } from "@/lib/text/format";
import { WordMeaningsPanel } from "./word-meanings-panel";

interface MatchWordsProps {
  url: string;
  column: string;
  target: Target;
  meanings: Meanings | undefined;
  /** The column says who agreed, the field wants who didn't. */
  agreed: boolean;
  onChange: (meanings: Meanings | undefined) => void;
}

/** What becomes of a column's words in its field: how they are split, and what a person can say that they mean. */
export function MatchWords({ url, column, target, meanings, agreed, onChange }: MatchWordsProps) {
  const [open, setOpen] = useState(false);
  if (target === "full_name") return <Hint>Split into first, middle and last name and suffix</Hint>;
  if (target === "tags") return <Hint>Several in a cell are split at commas and semicolons</Hint>;
  if (wordChoices(target) === null) return null;
  const given = Object.keys(meanings ?? {}).length;
  const turned =
    meanings !== undefined && Object.keys(turnedRound).every((word) => meanings[word] === turnedRound[word]);
  return (
    <div className="mt-1 flex flex-wrap gap-1">
      {(agreed || turned) && (
        <Button size="sm" aria-pressed={turned} onClick={() => onChange(turned ? undefined : turnedRound)}>
          {turned ? "Yes and no are turned round" : "Turn yes and no round"}
        </Button>
      )}
      <Button size="sm" variant="ghost" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {given > 0 && !turned
          ? `${formatCount(given)} ${pluralise(given, "word")} changed`
          : "What its words mean"}
        <span className="sr-only"> in {column}</span>
      </Button>
      {open && (
        <WordMeaningsPanel
          url={url}
          column={column}
          target={target}
          meanings={meanings ?? {}}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

const Hint = ({ children }: { children: string }) => <p className="mt-1 text-sm text-ink-2">{children}</p>;
