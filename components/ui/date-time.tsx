"use client";

import { formatDateTime, formatRelative } from "@/lib/text/format";
import { useZone } from "./use-zone";

interface DateTimeProps {
  value: Date | string | number;
  /** An IANA zone; left out, the reader's own. */
  timeZone?: string;
  /** Adds "2 h ago" beside it. */
  relative?: boolean;
}

/** A moment: "3 Mar 2026, 14:05". The server writes it in UTC, the browser puts in the reader's own zone. */
export function DateTime({ value, timeZone, relative }: DateTimeProps) {
  const own = useZone();
  const zone = timeZone ?? own;
  const moment = new Date(value);
  return (
    <span>
      <time className="whitespace-nowrap" dateTime={moment.toISOString()}>
        {formatDateTime(moment, zone)}
      </time>
      {relative && (
        <>
          {" "}
          <span className="ml-0.5 whitespace-nowrap text-ink-3" suppressHydrationWarning>
            {formatRelative(moment, new Date())}
          </span>
        </>
      )}
    </span>
  );
}
