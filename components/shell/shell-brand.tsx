import { LayoutGrid } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface ShellBrandProps {
  kind: "manager" | "campaign";
  name: string;
  href: string;
  switcher?: ReactNode;
}

/** First letters of the first two words, of those that are written large where there are two: "Rivera for Ohio" is RO. */
function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return (large.length > 1 ? large : words)
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase())
    .join("");
}

/** Where one is, top left: a campaign's full name beside its colour, the manager's without any. */
export function ShellBrand({ kind, name, href, switcher }: ShellBrandProps) {
  const campaign = kind === "campaign";
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1 md:flex-none md:px-2 md:pt-2">
      <Link
        href={href}
        className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 rounded-md px-1.5 py-1 -outline-offset-2"
      >
        <span
          aria-hidden
          className="flex size-8 shrink-0 items-center justify-center rounded-md bg-fill text-xs font-semibold tracking-wide text-fill-ink"
        >
          {campaign ? initials(name) : <LayoutGrid className="size-4" />}
        </span>
        <span className="min-w-0">
          <span
            className="line-clamp-2 leading-4.5 font-semibold tracking-tight text-balance wrap-anywhere"
            title={name}
          >
            {name}
          </span>
          {!campaign && <span className="block text-xs text-ink-2">Manager</span>}
        </span>
      </Link>
      {switcher}
    </div>
  );
}
