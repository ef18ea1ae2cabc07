"use client";

import { useEffect, useRef } from "react";
import { isTyping } from "@/components/ui/is-typing";
import { readShortcut, type Shortcut } from "./read-shortcut";

interface Shortcuts {
  /** Ctrl-K, Cmd-K, and `/`. */
  onFind: () => void;
  /** `?` */
  onHelp: () => void;
  /** G, then a letter: where it leads. */
  places: ReadonlyMap<string, string>;
  onGo: (href: string) => void;
}

const sequenceMs = 1500;

/** The keys that work on every page. */
export function useShortcuts(shortcuts: Shortcuts) {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    let leaderAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      const typing = event.isComposing || isTyping(event.target);
      const afterLeader = event.timeStamp - leaderAt < sequenceMs;
      const shortcut = readShortcut({ key, ctrlKey, metaKey, shiftKey, altKey, typing, afterLeader });
      leaderAt = shortcut?.kind === "leader" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!shortcut || !follow(shortcut, latest.current)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the page's own keys: J after G is a place, not the next row.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
}

/** Does what a shortcut says. Gives whether there was anything to do. */
function follow(shortcut: Shortcut, { onFind, onHelp, places, onGo }: Shortcuts): boolean {
  if (shortcut.kind === "find") onFind();
  else if (shortcut.kind === "help") onHelp();
  else {
    const href = shortcut.kind === "place" ? places.get(shortcut.key) : undefined;
    if (href === undefined) return false;
    onGo(href);
  }
  return true;
}
