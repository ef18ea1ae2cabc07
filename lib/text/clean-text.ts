/** Text without what no database or address can hold: NUL, and halves of characters. */
export const cleanText = (text: string) => text.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");
