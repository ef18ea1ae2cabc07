import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";

/** A place between two contacts: the sort keys and the id of one, and which side of it the page is on. */
export const ContactCursor = z.object({
  side: z.enum(["after", "before"]),
  keys: z.array(z.union([z.string().max(2_000), z.number()])).max(4),
  id: PersonId,
  /** How many contacts come before that one, to number the rows; it decides nothing. */
  rank: z.number().int().min(0),
});
export type ContactCursor = z.infer<typeof ContactCursor>;

/** A cursor as text for an address. */
export function encodeCursor({ side, keys, id, rank }: ContactCursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([side === "after" ? 1 : 0, rank, id, ...keys]));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads a cursor; null for anything that isn't one. */
export function decodeCursor(text: string | undefined): ContactCursor | null {
  if (!text || text.length > 10_000) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    );
    const [side, rank, id, ...keys] = z
      .array(z.unknown())
      .parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    const cursor = ContactCursor.safeParse({ side: side === 1 ? "after" : "before", rank, id, keys });
    return cursor.success ? cursor.data : null;
  } catch {
    return null;
  }
}
