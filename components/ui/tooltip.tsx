"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import clsx from "clsx";
import type { ReactNode } from "react";
import { tooltipHandle } from "./tooltip-handle";

interface TooltipProps {
  text: string;
  children: ReactNode;
  className?: string;
}

/** A word more about what it wraps, on hover or focus. Touch screens never show it: nothing that must be known goes here. */
export function Tooltip({ text, children, className }: TooltipProps) {
  return (
    <Base.Trigger
      data-words=""
      handle={tooltipHandle}
      payload={text}
      closeOnClick={false}
      className={clsx(
        "cursor-help rounded-sm text-left underline decoration-edge decoration-dotted underline-offset-4",
        className,
      )}
    >
      {children}
      <span className="sr-only">: {text}</span>
    </Base.Trigger>
  );
}
