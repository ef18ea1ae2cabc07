"use client";

import { Check, Copy, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";
import type { ButtonSize } from "./button-style";
import { IconButton } from "./icon-button";

interface CopyButtonProps {
  text: string;
  /** What is copied: "Copy link". */
  label?: string;
  /** Only its icon. */
  bare?: boolean;
  size?: ButtonSize;
}

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label = "Copy", bare, size = "sm" }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    // Without https there is no clipboard at all.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  const icon =
    state === "copied" ? (
      <Check className="text-good" />
    ) : state === "failed" ? (
      <X className="text-bad" />
    ) : (
      <Copy />
    );
  const word = state === "copied" ? "Copied" : state === "failed" ? "Select it and copy" : label;
  return (
    <>
      {bare ? (
        <IconButton label={label} icon={icon} onClick={copy} />
      ) : (
        <Button size={size} icon={icon} onClick={copy}>
          {word}
        </Button>
      )}
      <span role="status" className="sr-only">
        {state === "idle" ? "" : word}
      </span>
    </>
  );
}
