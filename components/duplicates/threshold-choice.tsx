"use client";

import { usePathname, useRouter } from "next/navigation";
import { useState, useTransition } from "react";

interface ThresholdChoiceProps {
  /** In percent. */
  value: number;
  least: number;
}

/** How certain a group must be to be shown; the figures above follow. */
export function ThresholdChoice({ value, least }: ThresholdChoiceProps) {
  const router = useRouter();
  const pathname = usePathname();
  const [shown, setShown] = useState(value);
  const [pending, start] = useTransition();
  const apply = () => {
    if (shown !== value) start(() => router.replace(`${pathname}?sure=${shown}`, { scroll: false }));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <label htmlFor="sure" className="basis-full">
        At least this certain
      </label>
      <input
        id="sure"
        type="range"
        min={least}
        max={99}
        value={shown}
        onChange={(event) => setShown(Number(event.target.value))}
        onPointerUp={apply}
        onKeyUp={apply}
        onBlur={apply}
        className="w-44 accent-fill pointer-coarse:h-11"
      />
      <output htmlFor="sure" className="tabular-nums" aria-busy={pending}>
        {shown} %
      </output>
    </div>
  );
}
