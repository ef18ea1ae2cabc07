import clsx from "clsx";
import type { ReactNode } from "react";

interface TableProps {
  /** What the table holds, for screen readers: "Contacts". */
  label: string;
  /** The page's own scroll keeps the header in sight only if the table scrolls inside: a CSS length for its height. */
  maxHeight?: string;
  /** No frame around it, as inside a framed panel. */
  bare?: boolean;
  className?: string;
  children: ReactNode;
}

/** Rows and columns: `<Table label><thead><tr><Th/></tr></thead><tbody><Row><Td/></Row></tbody></Table>`. Scrolls sideways inside itself. */
export function Table({ label, maxHeight, bare, className, children }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      style={{ maxHeight }}
      className={clsx(
        "relative w-full overflow-auto contain-inline-size print:contain-none print:max-h-none! print:overflow-visible",
        !bare && "rounded-md border",
        className,
      )}
    >
      <table className="w-full border-separate border-spacing-0 text-left text-sm">{children}</table>
    </section>
  );
}
