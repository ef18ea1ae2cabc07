import { Kbd } from "@/components/ui/kbd";

type KeyWords = readonly [keys: readonly string[], does: string];

interface KeyLegendProps {
  /** Keys that answer, and what they do: `[["1", "2"], "merge, keep the first or second"]`. */
  answers: readonly KeyWords[];
}

/** What keys do in every review. */
const everywhere: readonly KeyWords[] = [
  [["U"], "undo the last"],
  [["J", "→"], "later"],
  [["K", "←"], "earlier"],
];

/** What the keys of this page do. */
export function KeyLegend({ answers }: KeyLegendProps) {
  return (
    <section aria-labelledby="review-keys" className="max-lg:hidden">
      <h2 id="review-keys" className="mb-1 text-sm! leading-5!">
        Keys
      </h2>
      <ul className="grid gap-1.5 text-xs text-ink-3">
        {[...answers, ...everywhere].map(([names, does]) => (
          <li key={does} className="flex items-center gap-2">
            {names.map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
            {does}
          </li>
        ))}
      </ul>
    </section>
  );
}
