"use client";

import { Popover } from "@base-ui/react/popover";
import clsx from "clsx";
import type { ReactNode, RefObject } from "react";
import { popupStyle } from "./popup-style";

interface ComboboxPopupProps {
  label: string;
  /** The button that it hangs on; the focus goes back there. */
  anchor: RefObject<HTMLButtonElement | null>;
  /** Where the focus goes first. */
  input: RefObject<HTMLInputElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** What the open list of a Combobox stands in, below its button. */
export function ComboboxPopup({ label, anchor, input, onClose, children }: ComboboxPopupProps) {
  return (
    <Popover.Root
      open
      onOpenChange={(_open, details) => {
        // A press on the button closes it there; closed here too, it would open again.
        const onButton =
          details.event.target instanceof Node && anchor.current?.contains(details.event.target);
        if (!(details.reason === "outside-press" && onButton)) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50"
        >
          <Popover.Popup
            aria-label={label}
            initialFocus={input}
            finalFocus={anchor}
            className={clsx(
              popupStyle,
              "flex max-h-[min(22rem,var(--available-height))] w-72 min-w-(--anchor-width) flex-col",
            )}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
