import Link from "next/link";
import { formatCount } from "@/lib/format";
import { completeParts, type LedgerPart } from "./ledger-tone";

interface LedgerLineProps {
  parts: readonly LedgerPart[];
  total: number;
  totalLabel?: string;
  /** Leaves out parts that are 0. */
  short?: boolean;
}

/** A ledger in one line of words: "78,214 new · 4,101 updated … = 83,067". */
export function LedgerLine({ parts, total, totalLabel, short }: LedgerLineProps) {
  const shown = completeParts(parts, total).filter((part) => !short || part.count > 0);
  return (
    <span className="tabular-nums">
      {shown.map((part, index) => (
        <span key={part.label}>
          {index > 0 && <span className="text-ink-3"> · </span>}
          {part.href && part.count > 0 ? (
            <Link
              href={part.href}
              className="rounded-sm underline decoration-edge underline-offset-3 hover:decoration-ink"
            >
              {formatCount(part.count)} {part.label}
            </Link>
          ) : (
            <span>
              {formatCount(part.count)} {part.label}
            </span>
          )}
        </span>
      ))}
      <span className="font-medium">
        {" "}
        = {formatCount(total)} {totalLabel}
      </span>
    </span>
  );
}
