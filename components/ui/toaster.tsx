"use client";

import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import { useTheme } from "next-themes";
import type { CSSProperties } from "react";
import { Toaster as Sonner } from "sonner";

const look = {
  "--normal-bg": "var(--raised)",
  "--normal-text": "var(--ink)",
  "--normal-border": "var(--line)",
  "--border-radius": "6px",
  fontFamily: "inherit",
} as CSSProperties;

/** Where `toast(…)` of sonner appears. For what just happened and can be ignored; anything else is a Notice. */
export function Toaster() {
  const { theme } = useTheme();
  return (
    <Sonner
      theme={theme === "light" || theme === "dark" ? theme : "system"}
      position="bottom-right"
      closeButton
      style={look}
      mobileOffset={{ bottom: "72px" }}
      toastOptions={{
        classNames: {
          toast: "shadow-pop! print:hidden",
          description: "text-ink-2!",
          content: "pr-5",
          closeButton: "right-1.5! left-auto! top-1.5! transform-none! border-0! bg-transparent! text-ink-3!",
        },
      }}
      icons={{
        success: <CircleCheck className="size-4 text-good" />,
        error: <CircleX className="size-4 text-bad" />,
        warning: <TriangleAlert className="size-4 text-warn" />,
        info: <Info className="size-4 text-info" />,
      }}
    />
  );
}
