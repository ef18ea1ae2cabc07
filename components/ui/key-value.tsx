import type { ReactNode } from "react";

export interface KeyValueItem {
  label: string;
  value: ReactNode;
}

/** Facts about one thing. What is missing says so by a dash. */
export function KeyValue({ items }: { items: readonly KeyValueItem[] }) {
  return (
    <dl className="text-sm">
      {items.map((item) => (
        <div key={item.label} className="flex min-h-7 gap-2 py-1">
          <dt className="w-26 shrink-0 text-ink-3">{item.label}</dt>
          <dd className="min-w-0 flex-1 wrap-anywhere">
            {item.value === null || item.value === undefined || item.value === "" ? (
              <span className="text-ink-3">
                <span aria-hidden>–</span>
                <span className="sr-only">not known</span>
              </span>
            ) : (
              item.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
