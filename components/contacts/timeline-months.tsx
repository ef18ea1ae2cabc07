"use client";

import clsx from "clsx";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { useZone } from "@/components/ui/use-zone";
import { groupBy } from "@/lib/contacts/group-by";
import { formatDayTime, formatMonth } from "@/lib/text/format";

/** An entry as it is drawn; of the moment the month and the time are written in the reader's own zone. */
interface DrawnEntry {
  at: string;
  icon: ReactNode;
  words: ReactNode;
}

const atFirst = 12;

/** A timeline by its months; what is long ago is folded, but not on paper. */
export function TimelineMonths({ entries }: { entries: readonly DrawnEntry[] }) {
  const [all, setAll] = useState(false);
  const zone = useZone();
  const folds = !all && entries.length > atFirst + 3;
  const shown = folds ? atFirst : entries.length;
  const placed = entries.map((entry, place) => ({ entry, place, month: formatMonth(entry.at, zone) }));
  const months = groupBy(placed, ({ month }) => month);
  return (
    <section aria-label="What happened" className="min-w-0">
      {months.map((month) => (
        <div
          key={month[0]?.month}
          className={clsx("mb-5", (month[0]?.place ?? 0) >= shown && "hidden print:block")}
        >
          <h2 className="mb-0.5 flex items-center gap-3 text-xs leading-4 font-medium tracking-normal text-ink-3 after:h-px after:flex-1 after:bg-line">
            {month[0]?.month}
          </h2>
          <ol>
            {month.map(({ entry, place }) => (
              <li
                key={place}
                className={clsx(
                  "relative grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-3 py-2",
                  "not-last:before:absolute not-last:before:top-8.5 not-last:before:-bottom-1.5 not-last:before:left-[11.5px] not-last:before:w-px not-last:before:bg-line",
                  place >= shown && "hidden print:grid",
                )}
              >
                {entry.icon}
                <div className="min-w-0 pt-0.5 wrap-anywhere">{entry.words}</div>
                <time dateTime={entry.at} className="text-xs leading-6 whitespace-nowrap text-ink-3">
                  {formatDayTime(entry.at, zone)}
                </time>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {folds && (
        <Button variant="ghost" size="sm" onClick={() => setAll(true)}>
          {entries.length - shown} earlier entries
        </Button>
      )}
    </section>
  );
}
