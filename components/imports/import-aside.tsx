import clsx from "clsx";
import { Check } from "lucide-react";
import Link from "next/link";
import { KeyValue, type KeyValueItem } from "@/components/ui/key-value";
import type { ImportView } from "@/lib/imports/import-job";
import { readingWords } from "@/lib/imports/import-words";
import { formatBytes, formatCount } from "@/lib/text/format";
import { type ImportStep, importSteps } from "./import-steps";

interface ImportAsideProps {
  /** Left out while no list has been dropped. */
  job?: ImportView;
  step: ImportStep;
  /** Where the steps are that one can go to. */
  hrefs?: Partial<Record<ImportStep, string>>;
}

/**
 * The summary at the right that never leaves: which list, how far, and what is known of it. Where there is no room at
 * the right, how far stands above the page and what is known below it; the parent is a grid, its page `order-2`.
 */
export function ImportAside({ job, step, hrefs = {} }: ImportAsideProps) {
  const at = importSteps.indexOf(step);
  return (
    <aside
      aria-label="This import"
      className="max-lg:contents lg:order-3 lg:sticky lg:top-6 lg:space-y-4 lg:self-start"
    >
      <ol className="order-1 flex gap-1 lg:flex-col lg:gap-0">
        {importSteps.map((name, k) => (
          <li
            key={name}
            aria-current={k === at ? "step" : undefined}
            className={clsx(
              "flex flex-1 items-center gap-2 border-t-2 pt-1.5 text-sm lg:border-t-0 lg:border-l-2 lg:py-1.5 lg:pl-3",
              k <= at ? "border-fill" : "border-line text-ink-3",
              k === at && "font-semibold",
            )}
          >
            {hrefs[name] && k !== at ? (
              <Link href={hrefs[name]} className="rounded-sm hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
            {k < at && <Check aria-label="done" className="size-3.5 text-good" />}
          </li>
        ))}
      </ol>
      {job && (
        <div className="order-3">
          <KeyValue items={factsOf(job)} />
        </div>
      )}
    </aside>
  );
}

function factsOf({ fileName, sizeBytes, reading, mapping, createdBy }: ImportView): KeyValueItem[] {
  const mapped = mapping?.filter(({ target }) => target !== null).length;
  return [
    { label: "List", value: fileName },
    { label: "Size", value: formatBytes(sizeBytes) },
    ...(reading ? [{ label: "Read as", value: readingWords(reading) }] : []),
    ...(reading && mapped !== undefined
      ? [
          {
            label: "Columns used",
            value: `${formatCount(mapped)} of ${formatCount(reading.columns.length)}`,
          },
        ]
      : []),
    { label: "Dropped by", value: createdBy },
  ];
}
