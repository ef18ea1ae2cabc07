import clsx from "clsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-fill text-fill-ink not-disabled:hover:brightness-110 not-disabled:active:brightness-95",
  secondary: "border-edge bg-canvas text-ink not-disabled:hover:bg-subtle not-disabled:active:bg-muted",
  ghost: "border-transparent text-ink-2 not-disabled:hover:bg-muted not-disabled:hover:text-ink",
  danger: "border-transparent text-bad not-disabled:hover:bg-bad-soft",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2 text-sm pointer-coarse:h-10",
  md: "h-8 gap-1.5 px-3 pointer-coarse:h-11",
  lg: "h-10 gap-2 px-4 text-lg pointer-coarse:h-12",
};

/** How a button looks; for the rare element that must look like one and can't be a Button. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return clsx(
    "inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap select-none",
    "transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 data-popup-open:bg-muted",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
    className,
  );
}
