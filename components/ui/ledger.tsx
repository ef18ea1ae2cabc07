"use client";

import clsx from "clsx";
import { useState } from "react";
import { formatCount } from "@/lib/text/format";
import { LedgerBar } from "./ledger-bar";
import { LedgerLine } from "./ledger-line";
import { completeParts, type LedgerPart } from "./ledger-tone";

interface LedgerProps {
  parts: readonly LedgerPart[];
  total: number;
  /** What the total is: "rows in the file". */
  totalLabel: string;
  /** Figures are being worked out anew: their bar fades; the words stay as readable as they are. */
  busy?: boolean;
}

/** A whole and its parts, as a bar and as a bill that adds up: pointing at one lights the other, each figure may lead to its rows. */
export function Ledger({ parts, total, totalLabel, busy }: LedgerProps) {
  const [lit, setLit] = useState<string | null>(null);
  const all = completeParts(parts, total);
  return (
    <div aria-busy={busy}>
      <LedgerBar
        parts={all}
        lit={lit}
        onLight={setLit}
        className={clsx("mb-2 transition-opacity", busy && "opacity-60")}
      />
      <table className="w-full max-w-2xl border-separate border-spacing-0">
        <thead className="sr-only">
          <tr>
            <th scope="col">What happens</th>
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody>
          {all.map((part) => (
            <LedgerLine key={part.label} part={part} isLit={part.label === lit} onLight={setLit} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="pt-1.5 pl-2 text-left font-medium">
              <span className="block border-t border-edge pt-2 leading-8">{totalLabel}</span>
            </th>
            <td className="pt-1.5 text-right">
              <span className="block border-t border-edge pt-2 pl-3">
                <output className="border-b-[3px] border-double border-ink pb-px text-3xl font-semibold tracking-tight">
                  {formatCount(total)}
                </output>
              </span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
