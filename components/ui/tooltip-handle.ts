"use client";

import { Tooltip } from "@base-ui/react/tooltip";

/** One tooltip for the whole page: a table with 200 icon buttons costs 200 triggers, not 200 popups. */
export const tooltipHandle = Tooltip.createHandle<string>();
