/**
 * The number under which the server's log knows an error that a page caught; undefined when it
 * happened in the browser alone. Never the message: it can carry a contact's data.
 */
export function errorReference(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" && error.digest !== "" ? error.digest : undefined;
}
