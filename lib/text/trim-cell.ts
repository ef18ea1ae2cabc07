/** The blanks that may stand around a value: spaces, tabs, line breaks, the no-break space and the byte order mark. */
export const cellBlanks = " \t\r\n\u00a0\ufeff";

/** The text of a cell without the blanks around it. */
export function trimCell(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && cellBlanks.includes(text.charAt(start))) start += 1;
  while (end > start && cellBlanks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
