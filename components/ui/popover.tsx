"use client";

import { Popover as Base } from "@base-ui/react/popover";
import clsx from "clsx";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { popupStyle } from "./popup-style";

interface PopoverProps {
  trigger: ReactNode;
  /** The accessible name of the button, where the trigger is only an icon. */
  label?: string;
  title?: ReactNode;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  align?: "start" | "center" | "end";
  className?: string;
}

/** A few controls or words beside the button that opens them. */
export function Popover(props: PopoverProps) {
  const {
    trigger,
    label,
    title,
    children,
    variant = "secondary",
    size = "md",
    align = "start",
    className,
  } = props;
  return (
    <Base.Root>
      <Base.Trigger aria-label={label} className={buttonStyle(variant, size)}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup
            aria-label={title ? undefined : label}
            className={clsx(
              popupStyle,
              "max-h-(--available-height) w-80 max-w-[calc(100vw-1rem)] overflow-y-auto p-3",
              className,
            )}
          >
            {title && <Base.Title className="mb-2 text-base font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
