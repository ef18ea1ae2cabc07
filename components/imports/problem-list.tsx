import { Status } from "@/components/ui/status";
import type { ValueProblem } from "@/lib/imports/import-plan";
import { formatCount } from "@/lib/text/format";

/** Values that can't be used or look odd, grouped by cause, with examples and the first line. */
export function ProblemList({ problems }: { problems: readonly ValueProblem[] }) {
  if (problems.length === 0) return <p className="text-ink-2">Every value can be used.</p>;
  return (
    <ul className="divide-y divide-line rounded-md border">
      {problems.map((problem) => (
        <li key={`${problem.field}-${problem.kind}`} className="p-3">
          <div className="flex flex-wrap items-center justify-between gap-x-3">
            <Status tone={problem.level === "error" ? "bad" : "warn"}>
              {problem.level === "error" ? "left out" : "worth a look"}
            </Status>
            <span className="text-sm text-ink-2">first in line {formatCount(problem.line)}</span>
          </div>
          <p className="mt-1">{problem.message}</p>
          <p className="mt-1 text-sm text-ink-2">
            {[...new Set(problem.examples)].map((example) => (
              <code
                key={example}
                className="mr-2 rounded-sm bg-muted px-1.5 py-0.5 font-mono text-xs wrap-anywhere"
              >
                {example.slice(0, 80)}
              </code>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
