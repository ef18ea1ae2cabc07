import clsx from "clsx";
import { CornerDownLeft, Moon, Search, Sun } from "lucide-react";
import { NavIcon } from "./nav-icon";
import type { PaletteEntry } from "./palette-sections";

interface CommandItemProps {
  id: string;
  entry: PaletteEntry;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

const themes = { "#light": Sun, "#dark": Moon } as const;

function Icon({ icon, href }: PaletteEntry) {
  if (icon) return <NavIcon name={icon} className="size-4 shrink-0 text-ink-3" />;
  const Other = themes[href as keyof typeof themes] ?? Search;
  return <Other aria-hidden className="size-4 shrink-0 text-ink-3" />;
}

/** A line of the palette. */
export function CommandItem({ id, entry, active, onPoint, onChoose }: CommandItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, as a combobox has them
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={clsx(
        "flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 pointer-coarse:h-11",
        active && "bg-muted",
      )}
    >
      <Icon {...entry} />
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.note && <span className="max-w-2/5 truncate text-sm text-ink-3">{entry.note}</span>}
      {active && <CornerDownLeft aria-hidden className="size-3.5 shrink-0 text-ink-3" />}
    </div>
  );
}
