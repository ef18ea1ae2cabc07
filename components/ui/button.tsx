import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";

export interface ButtonProps extends Omit<ComponentProps<"button">, "children"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Work is under way: the button stays focusable, says so and ignores presses. */
  pending?: boolean;
  /** Makes it a link that looks like a button. */
  href?: string;
  /** With href: the answer is a file, so no client navigation. */
  download?: boolean;
  children: ReactNode;
}

/** A verb with its object: "Import 82,315 contacts". One primary button a page. */
export function Button(props: ButtonProps) {
  const {
    variant = "secondary",
    size = "md",
    icon,
    pending,
    href,
    download,
    className,
    children,
    ...rest
  } = props;
  const look = buttonStyle(variant, size, className);
  if (href !== undefined && !rest.disabled) {
    const label = (
      <>
        {icon}
        {children}
      </>
    );
    return download ? (
      <a href={href} download className={look}>
        {label}
      </a>
    ) : (
      <Link href={href} className={look}>
        {label}
      </Link>
    );
  }
  return (
    <button
      type="button"
      {...rest}
      {...(pending && { "aria-disabled": true, "aria-busy": true, type: "button", onClick: undefined })}
      className={look}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}
