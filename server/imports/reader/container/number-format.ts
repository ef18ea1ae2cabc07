/** How a workbook shows a number: as a day or a time, with zeros in front, or as it is. */
export type NumberFormat = { is: "plain" } | { is: "date" } | { is: "padded"; mask: string };

const plain: NumberFormat = { is: "plain" };
const date: NumberFormat = { is: "date" };

/** The ids whose formats a workbook doesn't spell out and that are dates or times (ECMA-376, part 1, 18.8.30). */
const builtInDates = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** What a number format means. `code`: as the workbook spells it, undefined for one that is built in. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtInDates.some(([from, to]) => id >= from && id <= to) ? date : plain;
  const [first = ""] = code.split(";");
  const bare = first
    .replace(/\[[^\]]*\]/gu, (part) => (/^\[(h+|m+|s+)\]$/iu.test(part) ? part.slice(1, -1) : ""))
    .replace(/[_*]./gu, "");
  const mask = bare.replace(/\\(.)/gu, "$1").replaceAll('"', "");
  if (/^0[0-]*0$/u.test(mask)) return { is: "padded", mask };
  const letters = bare.replace(/"[^"]*"|\\./gu, "");
  return /[ymdhs]/iu.test(letters) && !/general/iu.test(letters) ? date : plain;
}

/** Digits laid into a mask of zeros and dashes from the right: 2134 in "00000" is "02134". */
export function fillMask(digits: string, mask: string): string {
  const zeros = mask.replaceAll("-", "").length;
  const padded = digits.padStart(zeros, "0");
  let at = padded.length;
  let text = "";
  for (const sign of [...mask].reverse()) {
    if (sign === "-") text = `-${text}`;
    else text = `${padded[--at]}${text}`;
  }
  return padded.slice(0, at) + text;
}
