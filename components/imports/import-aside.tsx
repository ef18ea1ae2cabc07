import clsx from "clsx";
import { Check } from "lucide-react";
import { KeyValue } from "@/components/ui/key-value";
import { formatBytes, formatCount } from "@/lib/format";
import type { JobView } from "@/lib/import-job";
import { readingWords } from "@/lib/import-words";

const steps = ["Drop", "Read", "Match", "Check", "Done"] as const;
export type ImportStep = (typeof steps)[number];

/** The summary at the right that never leaves: which list, how far, and what is known of it. */
export function ImportAside({ job, step }: { job: JobView; step: ImportStep }) {
  const at = steps.indexOf(step);
  const mapped = job.mapping?.filter(({ target }) => target !== null).length;
  return (
    <aside aria-label="This import" className="space-y-4 lg:sticky lg:top-6">
      <ol className="flex gap-1 lg:flex-col lg:gap-0">
        {steps.map((name, k) => (
          <li
            key={name}
            aria-current={k === at ? "step" : undefined}
            className={clsx(
              "flex flex-1 items-center gap-2 border-t-2 pt-1.5 text-sm lg:border-t-0 lg:border-l-2 lg:py-1.5 lg:pl-3",
              k <= at ? "border-fill" : "border-line text-ink-3",
              k === at && "font-medium",
            )}
          >
            {name}
            {k < at && <Check aria-label="done" className="size-3.5 text-good" />}
          </li>
        ))}
      </ol>
      <KeyValue
        items={[
          { label: "List", value: <span className="wrap-anywhere">{job.fileName}</span> },
          { label: "Size", value: formatBytes(job.sizeBytes) },
          ...(job.reading ? [{ label: "Read as", value: readingWords(job.reading) }] : []),
          ...(job.reading && mapped !== undefined
            ? [
                {
                  label: "Columns used",
                  value: `${formatCount(mapped)} of ${formatCount(job.reading.columns.length)}`,
                },
              ]
            : []),
          { label: "Loaded by", value: job.createdBy },
        ]}
      />
    </aside>
  );
}
