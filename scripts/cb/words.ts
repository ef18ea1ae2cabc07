import { formatCount, pluralise } from "@/lib/text/format";

/** A count with its noun: "1 contact", "2 contacts". */
export const many = (count: number, one: string, more?: string) =>
  `${formatCount(count)} ${pluralise(count, one, more)}`;

/** Lines one below the other; those that are null or false are left out. */
export const lines = (list: readonly (string | null | false)[]) => list.filter((line) => line).join("\n");

export function table(rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === "number" ? formatCount(cell) : cell)));
  const widths = (texts[0] ?? []).map((_, k) => Math.max(...texts.map((row) => (row[k] ?? "").length)));
  const pad = (text: string, k: number, right: boolean) =>
    right ? text.padStart(widths[k] ?? 0) : text.padEnd(widths[k] ?? 0);
  return texts
    .map((row, r) =>
      row
        .map((text, k) => pad(text, k, typeof rows[r]?.[k] === "number"))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
