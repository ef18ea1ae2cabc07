"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { OpenPlace } from "@/lib/platform/feature-words";

interface ShortcutListProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  places: readonly Pick<OpenPlace, "label" | "key">[];
}

/** The keys that work on every page. */
export function ShortcutList({ open, onOpenChange, places }: ShortcutListProps) {
  const rows = [
    { keys: ["Ctrl K"], or: ["/"], label: "Find or go to" },
    { keys: ["J"], or: ["K"], label: "The next row, or the one before" },
    { keys: ["?"], label: "These shortcuts" },
    ...places.flatMap(({ key, label }) => (key ? [{ keys: ["G", key.toUpperCase()], label }] : [])),
  ];
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Shortcuts"
      description="None of them works while you type."
      size="sm"
    >
      <dl className="space-y-2">
        {rows.map(({ keys, or, label }) => (
          <div key={label} className="flex items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="flex items-center gap-1 text-xs text-ink-3">
              {keys.map((key, place) => (
                <span key={key} className="flex items-center gap-1">
                  {place > 0 && "then"}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
              {or?.map((key) => (
                <span key={key} className="flex items-center gap-1">
                  or <Kbd>{key}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
