"use client";

import { useEffect, useEffectEvent } from "react";
import { isTyping } from "@/components/ui/is-typing";
import { type KeyPlace, type ReviewKey, readReviewKey } from "@/lib/review/review-key";

/** What of a form is not typed into: its letters are free for the page, its arrows are its own. */
const pressed = 'input:is([type="radio"], [type="checkbox"], [type="range"])';

const placeOf = (target: EventTarget | null): KeyPlace => {
  if (target instanceof Element && target.matches(pressed) && !isTyping(target.parentElement))
    return "arrows";
  return isTyping(target) ? "text" : "page";
};

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
