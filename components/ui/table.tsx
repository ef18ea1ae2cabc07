import clsx from "clsx";
import type { ReactNode } from "react";

/** On a phone a row is a card: its main value on the first line, the others below it with their words. */
const stackedStyle = [
  "max-sm:block max-sm:[&_thead]:sr-only max-sm:[&_tbody]:block",
  "max-sm:[&_tr]:flex max-sm:[&_tr]:min-h-15 max-sm:[&_tr]:flex-wrap max-sm:[&_tr]:content-center max-sm:[&_tr]:items-center",
  "max-sm:[&_tr]:gap-x-3 max-sm:[&_tr]:gap-y-1 max-sm:[&_tr]:border-b max-sm:[&_tr]:px-3 max-sm:[&_tr]:py-2",
  "max-sm:[&_td]:flex max-sm:[&_td]:h-auto max-sm:[&_td]:max-w-full max-sm:[&_td]:items-center max-sm:[&_td]:gap-1.5",
  "max-sm:[&_td]:border-b-0 max-sm:[&_td]:p-0 max-sm:[&_td]:wrap-anywhere max-sm:[&_td]:whitespace-normal",
  "max-sm:[&_td:first-child]:basis-full max-sm:[&_td:first-child]:text-base max-sm:[&_td:empty]:hidden",
  "max-sm:[&_td[data-label]]:text-ink-2 max-sm:[&_td[data-label]]:before:shrink-0 max-sm:[&_td[data-label]]:before:text-ink-3 max-sm:[&_td[data-label]]:before:content-[attr(data-label)]",
];

interface TableProps {
  /** What the table holds, for screen readers: "Contacts". */
  label: string;
  /** The page's own scroll keeps the header in sight only if the table scrolls inside: a CSS length for its height. */
  maxHeight?: string;
  /** On a phone each row becomes a card; its cells then need their Td's label. */
  stacked?: boolean;
  /** It stands in a frame, whose edge its cells keep away from. */
  bare?: boolean;
  className?: string;
  children: ReactNode;
}

/** Rows and columns: `<Table label><thead><tr><Th/></tr></thead><tbody><Row><Td/></Row></tbody></Table>`. Scrolls sideways inside itself. */
export function Table({ label, maxHeight, stacked, bare, className, children }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      style={{ maxHeight }}
      className={clsx(
        "relative overflow-auto contain-inline-size print:contain-none print:max-h-none! print:overflow-visible",
        !bare && "-mx-3 w-[calc(100%+1.5rem)] print:mx-0 print:w-full",
        className,
      )}
    >
      <table
        className={clsx("w-full border-separate border-spacing-0 text-left text-sm", stacked && stackedStyle)}
      >
        {children}
      </table>
    </section>
  );
}
