import clsx from "clsx";
import Link from "next/link";
import type { CSSProperties } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { CaseField, CaseSide } from "./case-parts";
import { CaseValue } from "./case-value";

export interface CaseTableProps {
  caseId: string;
  label: string;
  sides: readonly CaseSide[];
  fields: readonly CaseField[];
  /** The side that stays, where one does. */
  kept?: number | undefined;
  onChoose?: (field: string, at: number) => void;
}

const columns =
  "grid-cols-[repeat(var(--sides),minmax(var(--least),1fr))] md:grid-cols-[6.75rem_repeat(var(--sides),minmax(var(--least),1fr))]";

/**
 * A column a side, a row a field in which they differ. Two share the width; of more each keeps a width that can be read,
 * and what doesn't fit scrolls: contacts who are one person are one question, however many they are.
 */
export function CaseTable({ caseId, label, sides, fields, kept, onChoose = () => {} }: CaseTableProps) {
  const widths = { "--sides": sides.length, "--least": sides.length > 2 ? "11rem" : "0" } as CSSProperties;
  return (
    <section
      aria-label={label}
      tabIndex={sides.length > 2 ? 0 : undefined}
      className="overflow-x-auto contain-inline-size print:contain-none print:overflow-visible"
    >
      <table className={clsx("grid text-left text-sm", columns)} style={widths}>
        <thead className="contents">
          <tr className="contents">
            <th scope="col" className="max-md:sr-only">
              <span className="sr-only">Field</span>
            </th>
            {sides.map((side, at) => (
              <SideHead key={side.id} side={side} isKept={at === kept} />
            ))}
          </tr>
        </thead>
        <tbody className="contents">
          {fields.map((field) => (
            <tr key={field.name} className="contents">
              <th
                scope="row"
                className="border-t px-2.5 pt-2 text-xs font-normal text-ink-3 max-md:col-span-full md:px-4 md:py-2.5 md:text-sm"
              >
                {field.label}
              </th>
              {sides.map((side, at) => (
                <td
                  key={side.id}
                  className={clsx(
                    "flex min-w-0 items-center px-2.5 pointer-coarse:min-h-11 md:min-h-10 md:border-t md:px-4 max-md:min-h-10",
                    at === kept && "bg-soft",
                  )}
                >
                  <CaseValue {...{ field, at, side, kept, caseId, onChoose }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SideHead({ side, isKept }: { side: CaseSide; isKept: boolean }) {
  return (
    <th scope="col" className={clsx("min-w-0 px-2.5 pt-3.5 pb-2.5 font-normal md:px-4", isKept && "bg-soft")}>
      <span className="flex items-center gap-2 font-semibold tracking-[-0.01em] md:text-lg">
        {side.answerKey && (
          <span className="max-md:hidden">
            <Kbd>{side.answerKey}</Kbd>
          </span>
        )}
        <Link href={side.href} className="rounded-sm wrap-anywhere hover:underline">
          {side.name}
        </Link>
      </span>
      <span className="block text-xs text-ink-3">{side.note}</span>
    </th>
  );
}
