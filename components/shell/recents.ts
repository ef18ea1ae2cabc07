import { placeIcons } from "@/lib/platform/feature-words";
import type { FoundLink } from "@/lib/platform/found";

const most = 6;
const keyOf = (place: string) => `palette.1 ${place}`;

/** Reads one entry as it was kept; null for anything else. */
function readLink(kept: unknown): FoundLink | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { label, href, icon, note } = kept as Record<string, unknown>;
  if (typeof label !== "string" || typeof href !== "string" || !href.startsWith("/")) return null;
  return {
    label,
    href,
    icon: placeIcons.find((name) => name === icon),
    note: typeof note === "string" ? note : undefined,
  };
}

/** What was gone to from the palette, the last first, as this browser keeps it for a campaign or the manager (`place`). */
export function readRecents(place: string): FoundLink[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap((one) => readLink(one) ?? []).slice(0, most) : [];
  } catch {
    // Storage may be shut off, or hold what another made of it: then nothing was gone to.
    return [];
  }
}

/** Keeps that one went somewhere. */
export function noteRecent(place: string, { label, href, icon, note }: FoundLink): void {
  const others = readRecents(place).filter((one) => one.href !== href);
  const kept = JSON.stringify([{ label, href, icon, note }, ...others].slice(0, most));
  try {
    localStorage.setItem(keyOf(place), kept);
  } catch {
    // Without storage the palette works as well; only nothing is remembered.
  }
}

/** Forgets it all, as when somebody signs out. */
export function forgetRecents(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(keyOf(""))) localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
