import clsx from "clsx";
import Link from "next/link";
import { formatCount } from "@/lib/text/format";
import { LedgerBar } from "./ledger-bar";
import { barTone, completeParts, type LedgerPart } from "./ledger-tone";

interface LedgerProps {
  parts: readonly LedgerPart[];
  total: number;
  /** What the total is: "rows in the file". */
  totalLabel: string;
  /** Figures are being worked out anew: their bar fades; the words stay as readable as they are. */
  busy?: boolean;
}

/** A whole and its parts, as a bar and as a bill that adds up; each figure may lead to its rows. */
export function Ledger({ parts, total, totalLabel, busy }: LedgerProps) {
  const all = completeParts(parts, total);
  return (
    <div aria-busy={busy}>
      <LedgerBar parts={all} className={clsx("mb-3 transition-opacity", busy && "opacity-60")} />
      <table className="w-full">
        <thead className="sr-only">
          <tr>
            <th scope="col">What happens</th>
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody className="[&_tr:last-child>*]:pb-2.5">
          {all.map((part) => (
            <tr
              key={part.label}
              className={clsx("group/row relative", part.href && part.count > 0 && "hover:bg-subtle")}
            >
              <th scope="row" className="w-full py-1.5 pr-3 text-left font-normal">
                <span className="flex items-baseline gap-2.5">
                  <span
                    aria-hidden
                    className={clsx(
                      "size-2.5 shrink-0 self-center rounded-[2px]",
                      part.count > 0 ? barTone[part.tone] : "border border-edge",
                    )}
                  />
                  {part.href && part.count > 0 ? (
                    <Link
                      href={part.href}
                      className="rounded-sm underline decoration-edge underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
                    >
                      {part.label}
                    </Link>
                  ) : (
                    <span className={part.count === 0 ? "text-ink-3" : undefined}>{part.label}</span>
                  )}
                  {part.hint && <span className="hidden text-sm text-ink-3 sm:inline">{part.hint}</span>}
                </span>
              </th>
              <td
                className={clsx(
                  "py-1.5 text-right whitespace-nowrap tabular-nums",
                  part.count === 0 ? "text-ink-3" : "font-medium",
                )}
              >
                {formatCount(part.count)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="border-t border-edge pt-2 text-left font-semibold">
              = {totalLabel}
            </th>
            <td className="border-t border-edge pt-2 text-right font-semibold tabular-nums">
              {formatCount(total)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
