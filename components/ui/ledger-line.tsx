import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { formatCount } from "@/lib/text/format";
import { barTone, type LedgerPart } from "./ledger-tone";

interface LedgerLineProps {
  part: LedgerPart;
  isLit: boolean;
  onLight: (label: string | null) => void;
}

/** One line of a bill: its colour, what it is, how many; it may lead to its rows. */
export function LedgerLine({ part: { label, count, tone, href, hint }, isLit, onLight }: LedgerLineProps) {
  const isEmpty = count === 0;
  const leads = href !== undefined && !isEmpty;
  return (
    <tr
      onPointerEnter={() => onLight(label)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(label)}
      onBlur={() => onLight(null)}
      className={clsx("group/row relative h-8 pointer-coarse:h-11", isLit && "bg-muted")}
    >
      <th scope="row" className="w-full rounded-l-sm pl-2 text-left font-normal">
        <span className="flex items-center gap-2.5">
          <span
            aria-hidden
            className={clsx(
              "size-2.5 shrink-0 rounded-[2px]",
              isEmpty ? "border border-edge" : barTone[tone],
            )}
            style={{ printColorAdjust: "exact" }}
          />
          {leads ? (
            <Link href={href} className="rounded-sm after:absolute after:inset-0">
              {label}
            </Link>
          ) : (
            <span className={clsx(isEmpty && "text-ink-3")}>{label}</span>
          )}
          {hint && <span className="hidden text-sm text-ink-3 sm:inline">{hint}</span>}
        </span>
      </th>
      <td className={clsx("pl-3 text-right whitespace-nowrap", isEmpty ? "text-ink-3" : "font-medium")}>
        {formatCount(count)}
      </td>
      <td className="w-7 rounded-r-sm pl-2.5 print:hidden">
        {leads && (
          <ChevronRight
            aria-hidden
            className="size-4 text-ink-3 opacity-0 group-hover/row:opacity-100 group-focus-within/row:opacity-100 pointer-coarse:opacity-100"
          />
        )}
      </td>
    </tr>
  );
}
