/** The words of a block of text, in order. */
export function splitWords(text: string): string[] {
  return text.trim().split(/\s+/u);
}

/** A name as it is compared: lower case, without accents, spaces, hyphens and apostrophes. */
export function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/gu, "");
}
