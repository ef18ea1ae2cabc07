"use client";

import clsx from "clsx";

interface SupportScaleProps {
  label: string;
  /** The words of its five steps. */
  steps: readonly string[];
  /** From 1; null where it isn't known. */
  value: number | null;
  /** Null: the step that was chosen is taken back. */
  onChange: (value: number | null) => void;
}

const chosen = [
  "bg-support-1 text-support-1-ink",
  "bg-support-2 text-support-2-ink",
  "bg-support-3 text-support-3-ink",
  "bg-support-4 text-support-4-ink",
  "bg-support-5 text-support-5-ink",
];

/** A place on the scale of five, to choose; pressed again, it isn't known. On a phone only the chosen one has its word. */
export function SupportScale({ label, steps, value, onChange }: SupportScaleProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that may all be up are no radio buttons of a fieldset
    <div
      role="group"
      aria-label={label}
      className="grid grid-cols-[repeat(5,auto)] gap-0.5 sm:grid-cols-5 print:block"
    >
      {steps.map((word, k) => {
        const pressed = value === k + 1;
        return (
          <button
            key={word}
            type="button"
            aria-pressed={pressed}
            data-words={pressed ? "" : undefined}
            onClick={() => onChange(pressed ? null : k + 1)}
            className={clsx(
              "flex h-8 min-w-0 items-center justify-center gap-1.5 px-2 text-sm whitespace-nowrap first:rounded-l-md last:rounded-r-md pointer-coarse:h-11",
              pressed
                ? [
                    "font-semibold max-sm:min-w-38 print:bg-transparent! print:px-0 print:text-ink!",
                    chosen[k],
                  ]
                : "bg-muted text-ink-2 hover:bg-line-2 hover:text-ink",
            )}
          >
            <span className="tabular-nums">{k + 1}</span>
            <span className={clsx("truncate", !pressed && "max-sm:sr-only")}>{word}</span>
          </button>
        );
      })}
    </div>
  );
}
