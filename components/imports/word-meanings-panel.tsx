"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ColumnValues } from "@/lib/imports/column-values";
import type { Target } from "@/lib/people/fields";
import { targetLabel } from "@/lib/people/fields";
import type { WordMeanings } from "@/lib/people/mapping";
import { formatCount, pluralise } from "@/lib/text/format";
import { WordTable } from "./word-table";

interface WordMeaningsPanelProps {
  /** Where the words of the column are listed. */
  url: string;
  column: string;
  target: Target;
  meanings: WordMeanings;
  onChange: (meanings: WordMeanings) => void;
  onClose: () => void;
}

/** Every word of a column with its count and what it will mean in the field; a person can give each another meaning. */
export function WordMeaningsPanel({
  url,
  column,
  target,
  meanings,
  onChange,
  onClose,
}: WordMeaningsPanelProps) {
  const [found, setFound] = useState<ColumnValues | "trouble">();
  useEffect(() => {
    const stop = new AbortController();
    fetch(url, { signal: stop.signal })
      .then(async (answer) => setFound(ColumnValues.parse(await answer.json())))
      .catch(() => stop.signal.aborted || setFound("trouble"));
    return () => stop.abort();
  }, [url]);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={`What “${column}” says`}
      description={`How each word of the list is taken as “${targetLabel(target)}”.`}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {found === undefined && <ProgressBar label="Counting the words" value={null} />}
      {found === "trouble" && (
        <Notice tone="bad" title="The words could not be counted" live>
          Nothing is lost. Close this and try again.
        </Notice>
      )}
      {found !== undefined && found !== "trouble" && (
        <>
          <WordTable target={target} values={found.values} meanings={meanings} onChange={onChange} />
          <p className="mt-3 text-sm text-ink-2">{restWords(found)}</p>
        </>
      )}
    </Dialog>
  );
}

function restWords({ values, distinct, blank }: ColumnValues): string {
  const more = distinct - values.length;
  return [
    ...(more > 0
      ? [`${formatCount(more)} rarer ${pluralise(more, "word")} not shown, taken as they are.`]
      : []),
    blank > 0 ? `Blank in ${formatCount(blank)} ${pluralise(blank, "row")}.` : "Never blank.",
  ].join(" ");
}
