import "server-only";
import { Refusal } from "@/server/platform/refusal";

/**
 * Proves that a request came from the portal's own pages. A person's own browser says where it comes from; a call that
 * doesn't say is not one. Refuses: wrong_origin.
 */
export function requireOwnPage(headers: Headers): void {
  const origin = headers.get("origin");
  const own = origin
    ? URL.canParse(origin) && new URL(origin).host === headers.get("host")
    : headers.get("sec-fetch-site") === "same-origin";
  if (!own) throw new Refusal("wrong_origin", "That request didn't come from the portal's own pages.");
}
