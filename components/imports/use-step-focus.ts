import { useEffect, useRef } from "react";

/**
 * Gives the focus to a step's place when the step before it went away together with what had the focus, as its button
 * does; keyboard and screen reader then go on from there. Gives the ref for that place.
 */
export function useStepFocus<T extends HTMLElement>(step: string) {
  const place = useRef<T>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [step]);
  return place;
}
