"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => "UTC";

/** The reader's own zone: the server writes in UTC, the browser puts in its own. */
export const useZone = (): string => useSyncExternalStore(never, browserZone, serverZone);
