import { Kbd } from "@/components/ui/kbd";

interface KeyLegendProps {
  /** Keys and what they do: `[["1", "2"], "merge, keep the first or second"]`. */
  keys: readonly (readonly [keys: readonly string[], does: string])[];
}

/** What the keys of this page do. */
export function KeyLegend({ keys }: KeyLegendProps) {
  return (
    <section aria-labelledby="review-keys" className="max-lg:hidden">
      <h2 id="review-keys" className="mb-1 text-sm! leading-5!">
        Keys
      </h2>
      <ul className="grid gap-1.5 text-xs text-ink-3">
        {keys.map(([names, does]) => (
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
