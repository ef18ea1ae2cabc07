"use client";

import { useEffect, useRef } from "react";

/** Puts the focus on an element once it is there; the page doesn't move. */
export function useFirstFocus<E extends HTMLElement>() {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
