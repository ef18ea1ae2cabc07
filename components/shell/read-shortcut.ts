/** What a key means: find, help, the G of a sequence, or the letter after it. */
export type Shortcut = { kind: "find" | "help" | "leader" } | { kind: "place"; key: string };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  /** Text is typed there, or it is composed of several keys. */
  typing: boolean;
  /** G was pressed just before. */
  afterLeader: boolean;
}

const single: Readonly<Record<string, Shortcut>> = {
  "/": { kind: "find" },
  "?": { kind: "help" },
  g: { kind: "leader" },
};

/** Reads a key that was pressed; null where it is no shortcut. Where text is typed only Ctrl-K is one, which is no text. */
export function readShortcut(pressed: Pressed): Shortcut | null {
  const key = pressed.key.toLowerCase();
  const held = pressed.ctrlKey || pressed.metaKey;
  if (held) return key === "k" && !pressed.shiftKey && !pressed.altKey ? { kind: "find" } : null;
  if (pressed.altKey || pressed.typing) return null;
  if (pressed.afterLeader && /^[a-fh-z]$/u.test(key)) return { kind: "place", key };
  return single[key] ?? null;
}
