import type { ReactNode } from "react";
import { formatCount } from "@/lib/text/format";

/** A page's title where it is a number: "2,029 of 83,067 contacts". */
export function CountTitle({ count, children }: { count: number; children: ReactNode }) {
  return (
    <>
      <span className="tabular-nums">{formatCount(count)}</span>{" "}
      <small className="text-lg font-normal tracking-normal text-ink-2">{children}</small>
    </>
  );
}
