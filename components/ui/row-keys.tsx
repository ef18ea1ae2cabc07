"use client";

import { useEffect } from "react";
import { isTyping } from "./is-typing";

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** J and K go from row to row of the table or list on the page; Enter, being a link's own key, opens the row. */
export function RowKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const rows = [...document.querySelectorAll<HTMLElement>("main a[data-row]")].filter(
        (row) => row.offsetParent !== null,
      );
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = rows[at === -1 ? 0 : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
