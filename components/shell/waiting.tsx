import { formatCount, pluralise } from "@/lib/text/format";

const most = 99;

/** How many things at a place wait for a person; nothing where none do. */
export function Waiting({ count }: { count: number | undefined }) {
  if (!count) return null;
  return (
    <span className="absolute top-1 ml-8 rounded-full bg-warn-soft px-1.5 text-xs leading-4.5 font-semibold tabular-nums text-warn md:static md:ml-0">
      {/* A phone's bar has room for two digits. */}
      <span className="md:hidden">{count > most ? `${most}+` : count}</span>
      <span className="hidden md:inline">{formatCount(count)}</span>
      <span className="sr-only"> {pluralise(count, "thing waits", "things wait")} for you</span>
    </span>
  );
}
