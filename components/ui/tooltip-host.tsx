"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { tooltipHandle } from "./tooltip-handle";

/** The one popup that every Tooltip and IconButton of the page shares; the root layout renders it. */
export function TooltipHost() {
  return (
    <Tooltip.Provider delay={400}>
      <Tooltip.Root handle={tooltipHandle}>
        {({ payload }) => (
          <Tooltip.Portal>
            <Tooltip.Positioner sideOffset={6} collisionPadding={8} className="z-50">
              <Tooltip.Popup className="max-w-72 rounded-sm bg-ink px-2 py-1 text-xs text-canvas shadow-pop transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
                {payload}
              </Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
