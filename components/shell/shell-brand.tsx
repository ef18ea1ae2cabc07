import clsx from "clsx";
import { LayoutGrid } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface ShellBrandProps {
  kind: "manager" | "campaign";
  name: string;
  href: string;
  switcher?: ReactNode;
}

/** First letters of the first two words. */
function initials(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase())
    .join("");
}

/** Where one is, top left: a campaign's name on its colour, the manager's without any. */
export function ShellBrand({ kind, name, href, switcher }: ShellBrandProps) {
  const campaign = kind === "campaign";
  return (
    <div
      className={clsx(
        "flex min-w-0 flex-1 items-center gap-1 md:h-14 md:flex-none md:px-2",
        campaign ? "bg-brand text-white **:outline-white" : "text-ink md:border-b",
      )}
    >
      <Link
        href={href}
        className="flex h-10 min-w-0 flex-1 items-center gap-2.5 rounded-md px-1.5 -outline-offset-2"
      >
        <span
          aria-hidden
          className={clsx(
            "flex size-7 shrink-0 items-center justify-center rounded-sm text-xs font-semibold",
            campaign ? "bg-black/25" : "border border-edge",
          )}
        >
          {campaign ? initials(name) : <LayoutGrid className="size-4" />}
        </span>
        <span className="min-w-0">
          <span className="block truncate font-semibold">{name}</span>
          <span className={clsx("block text-xs leading-tight", campaign ? "text-white" : "text-ink-2")}>
            {campaign ? "Campaign" : "Manager"}
          </span>
        </span>
      </Link>
      {switcher}
    </div>
  );
}
