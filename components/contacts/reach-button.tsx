import clsx from "clsx";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import type { ReachWay } from "@/lib/contacts/reach-ways";

interface ReachButtonProps {
  way: ReachWay;
  icon: ReactNode;
}

const shape =
  "max-md:h-14! max-md:flex-col max-md:gap-0.5! max-md:px-0! max-md:text-sm! text-base! md:px-3! max-md:[&_svg]:size-5";

/** One way to reach a contact: a link, or where there is none a button that says why it does nothing. */
export function ReachButton({ way: { label, href, why, forbidden, elsewhere }, icon }: ReachButtonProps) {
  if (href !== null) {
    return (
      <a
        href={href}
        className={buttonStyle("secondary", "lg", shape)}
        {...(elsewhere && { target: "_blank", rel: "noreferrer" })}
      >
        {icon}
        {label}
      </a>
    );
  }
  const look = clsx(shape, "cursor-not-allowed! border-line-2! text-ink-3!", forbidden && "[&_svg]:text-bad");
  return (
    <button
      type="button"
      aria-disabled
      title={why ?? undefined}
      className={buttonStyle("secondary", "lg", look)}
    >
      {icon}
      {forbidden ? <s className="decoration-bad">{label}</s> : label}
    </button>
  );
}
