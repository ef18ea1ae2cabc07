"use client";

import { useEffect, useEffectEvent } from "react";
import { type KeyPlace, type ReviewKey, readReviewKey } from "@/lib/review/review-key";

/** What of a form is not typed into: its letters are free for the page, its arrows are its own. */
const pressed = 'input:is([type="radio"], [type="checkbox"], [type="range"])';

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "page";
  // A dialog or a menu has its own keys.
  if (target.isContentEditable || target.closest('[role="dialog"], [role="menu"], [role="listbox"]'))
    return "text";
  if (target.matches(pressed)) return "arrows";
  return target.matches("input, textarea, select") ? "text" : "page";
}

/** What keys do as long as the component is on the page. Nothing is taken from where text is typed. */
export function useReviewKeys(actions: Readonly<Partial<Record<ReviewKey, () => void>>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const key = readReviewKey(event, placeOf(event.target));
    const act = key === null ? undefined : actions[key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
