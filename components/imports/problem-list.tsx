import { ToneIcon } from "@/components/ui/tone-icon";
import type { ValueProblem } from "@/lib/imports/import-plan";
import { formatCount } from "@/lib/text/format";

/** Values that can't be used or look odd, grouped by cause: how many rows have them, with examples and the first line. */
export function ProblemList({ problems }: { problems: readonly ValueProblem[] }) {
  if (problems.length === 0) return <p className="text-ink-2">Every value can be used.</p>;
  return (
    <ul className="divide-y border-t">
      {problems.map(({ field, kind, level, rows, message, examples, line }) => (
        <li key={`${field}-${kind}`} className="flex items-start gap-3 py-2">
          <span className="mt-0.5">
            <ToneIcon tone={level === "error" ? "bad" : "warn"} className="size-4" />
            <span className="sr-only">{level === "error" ? "left out" : "worth a look"}</span>
          </span>
          <span className="w-14 shrink-0 text-right font-medium tabular-nums">{formatCount(rows)}</span>
          <div className="min-w-0 flex-1">
            <p>{message}</p>
            <p className="text-sm text-ink-2">
              {[...new Set(examples)].map((example) => (
                <code
                  key={example}
                  className="mr-2 rounded-sm bg-muted px-1.5 py-0.5 font-mono text-xs wrap-anywhere"
                >
                  {example.slice(0, 80)}
                </code>
              ))}
              first in line {formatCount(line)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
