"use client";

import { Menu } from "@base-ui/react/menu";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";

const themes = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "As the system", icon: Monitor },
];

/** Light, dark or as the system, as entries of a menu. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu.RadioGroup
      value={theme}
      onValueChange={setTheme}
      aria-label="Appearance"
      className="flex gap-1 px-2 pt-1"
    >
      {themes.map(({ value, label, icon: Icon }) => (
        <Menu.RadioItem
          key={value}
          value={value}
          aria-label={label}
          className="flex h-8 flex-1 cursor-default items-center justify-center gap-1.5 rounded-sm text-ink-2 outline-none data-checked:bg-soft data-checked:text-word data-highlighted:bg-muted pointer-coarse:h-11"
        >
          <Icon aria-hidden className="size-4" />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
