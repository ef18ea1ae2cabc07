"use client";

import { Popover } from "@base-ui/react/popover";
import clsx from "clsx";
import type { ReactNode, RefObject } from "react";
import { popupStyle } from "./popup-style";

interface AnchoredPopoverProps {
  label: string;
  /** What it hangs on; the focus goes back there. */
  anchor: RefObject<HTMLElement | null>;
  /** Where the focus goes first; false where what stands in it says so itself. */
  initialFocus: RefObject<HTMLElement | null> | false;
  /** How far below its anchor, in pixels. */
  sideOffset: number;
  className: string;
  onClose: () => void;
  children: ReactNode;
}

/** What opens below the thing that it belongs to; whoever draws it has it open. */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  const { label, anchor, initialFocus, sideOffset, className, onClose, children } = props;
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
          sideOffset={sideOffset}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Popover.Popup
            aria-label={label}
            initialFocus={initialFocus}
            finalFocus={anchor}
            className={clsx(popupStyle, className)}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
