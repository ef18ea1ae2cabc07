"use client";

import { Popover } from "@base-ui/react/popover";
import clsx from "clsx";
import type { ReactNode, RefObject } from "react";
import { popupStyle } from "@/components/ui/popup-style";

interface FilterPopoverProps {
  label: string;
  /** What it hangs on; the focus goes back there. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** Where a step of the filter is made or changed: below its chip; on a phone as wide as the screen. */
export function FilterPopover({ label, anchor, onClose, children }: FilterPopoverProps) {
  return (
    <Popover.Root
      open
      onOpenChange={(_open, { reason, event }) => {
        // A press on what it hangs on closes it there; closed here too, it would open again.
        const onAnchor = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!(reason === "outside-press" && onAnchor)) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Popover.Popup
            aria-label={label}
            initialFocus={false}
            finalFocus={anchor}
            className={clsx(
              popupStyle,
              "flex max-h-(--available-height) w-88 max-w-[calc(100vw-1rem)] flex-col max-sm:w-[calc(100vw-1rem)]",
            )}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
