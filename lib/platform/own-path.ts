/** A path of this portal out of an address's query; null for anything that could lead elsewhere. */
export function ownPath(value: unknown): string | null {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value)) return null;
  try {
    const url = new URL(value, "http://portal.invalid");
    return url.host === "portal.invalid" ? `${url.pathname}${url.search}` : null;
  } catch {
    return null;
  }
}
