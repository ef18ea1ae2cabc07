import clsx from "clsx";

interface SupportMarkProps {
  /** From 1 to 5. */
  level: number;
  /** What it means: "Lean support". */
  word: string;
}

const marks = ["bg-support-1", "bg-support-2", "bg-support-3", "bg-support-4", "bg-support-5"];

/** A place on the scale of five: one mark of five is raised, and the word. */
export function SupportMark({ level, word }: SupportMarkProps) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden className="inline-flex h-3 items-end gap-0.5">
        {marks.map((colour, k) => (
          <span
            key={colour}
            className={clsx("w-1 rounded-[1px]", level === k + 1 ? ["h-3", colour] : "h-1 bg-line-2")}
          />
        ))}
      </span>
      {word}
    </span>
  );
}
