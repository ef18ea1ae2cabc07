"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * What happens when the person leaves. `busy`: closing the tab then asks first. `onLeave` is called when they go to
 * another page, or close the tab all the same.
 */
export function useLeaving(busy: boolean, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const onHide = () => leave();
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      leave();
    };
  }, []);
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}
