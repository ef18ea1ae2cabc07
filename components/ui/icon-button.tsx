"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { tooltipHandle } from "./tooltip-handle";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** What it does, with its object: "Delete list Volunteers". Its name and its tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  href?: string;
}

/** A button too frequent for words. */
export function IconButton({ label, icon, variant = "ghost", href, className, ...rest }: IconButtonProps) {
  const look = buttonStyle(variant, "sm", `w-7 px-0! pointer-coarse:w-11 ${className ?? ""}`);
  const element = href ? (
    <Link href={href} aria-label={label} className={look} />
  ) : (
    <button type="button" {...rest} aria-label={label} className={look} />
  );
  return (
    <Tooltip.Trigger handle={tooltipHandle} payload={label} render={element}>
      {icon}
    </Tooltip.Trigger>
  );
}
