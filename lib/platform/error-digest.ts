/** What a page's error carries to the browser in place of its message, which may hold a contact's data. */
function digestOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("digest" in error)) return "";
  return typeof error.digest === "string" ? error.digest : "";
}

const refused = /^refused ([a-z_]+): (.+)$/su;

/** The digest of a refusal: its words are for the person who meets it. */
export const refusalDigest = (code: string, message: string): string => `refused ${code}: ${message}`;

/** The refusal that a page caught; null when it was something else. */
export function refusalIn(error: unknown): { code: string; message: string } | null {
  const [, code, message] = refused.exec(digestOf(error)) ?? [];
  return code !== undefined && message !== undefined ? { code, message } : null;
}

/**
 * The number under which the server's log knows an error that a page or an action met; undefined for a refusal, and for
 * what happened in the browser alone.
 */
export const errorReference = (error: unknown): string | undefined =>
  refusalIn(error) ? undefined : digestOf(error) || undefined;
