import { formatCount } from "@/lib/text/format";

/** A number with separators and figures of one width; a dash when it isn't known. */
export function Figure({ value }: { value: number | bigint | null | undefined }) {
  if (value === null || value === undefined) return <span className="text-ink-3">–</span>;
  return <span className="tabular-nums">{formatCount(value)}</span>;
}
