"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Its buttons, the main one last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
}

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

/** A page over the page; focus stays inside and goes back. Long content scrolls between title and buttons. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = "md",
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end justify-center p-3 sm:items-start sm:pt-[12vh]">
          <Base.Popup
            className={clsx(
              "flex max-h-[min(44rem,100%)] w-full flex-col rounded-lg border bg-raised shadow-pop outline-none",
              "transition duration-100 data-ending-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0",
              widths[size],
            )}
          >
            <div className="flex items-start gap-3 px-4 pt-3.5 pb-3">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-lg wrap-anywhere">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-0.5 text-ink-2" render={<div />}>
                    {description}
                  </Base.Description>
                )}
              </div>
              <Base.Close
                aria-label="Close"
                className="-mt-0.5 -mr-1.5 flex size-7 items-center justify-center rounded-md text-ink-3 hover:bg-muted hover:text-ink pointer-coarse:size-11"
              >
                <X aria-hidden className="size-4" />
              </Base.Close>
            </div>
            {children && <div className="min-h-0 overflow-y-auto border-t px-4 py-4">{children}</div>}
            {footer && (
              <div className="flex flex-wrap justify-end gap-2 border-t bg-subtle px-4 py-3 rounded-b-lg">
                {footer}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
