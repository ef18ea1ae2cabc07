import type { CSSProperties, ReactNode } from "react";
import { SkipLink } from "./skip-link";

interface SignInFrameProps {
  title: string;
  subtitle?: ReactNode;
  /** Whose door it is: a campaign's name and colour. Left out, CampaignBrain's own. */
  campaign?: { name: string; accent?: string | null };
  children: ReactNode;
  /** Below the box: "Forgot it? Ask your campaign manager." */
  footer?: ReactNode;
}

/** A page with one thing to do, in the middle: sign in, set a password, set up. */
export function SignInFrame({ title, subtitle, campaign, children, footer }: SignInFrameProps) {
  return (
    <div
      className="flex min-h-dvh flex-col bg-subtle"
      style={campaign?.accent ? ({ "--accent": campaign.accent } as CSSProperties) : undefined}
    >
      <SkipLink />
      {campaign && <div aria-hidden className="h-1.5 bg-fill" />}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-104 flex-1 flex-col justify-center px-4 py-10 outline-none"
      >
        <p className="mb-4 truncate font-semibold text-word">{campaign?.name ?? "CampaignBrain"}</p>
        <div className="rounded-lg border bg-raised p-6">
          <h1>{title}</h1>
          {subtitle && <div className="mt-1 text-ink-2">{subtitle}</div>}
          <div className="mt-5">{children}</div>
        </div>
        {footer && <div className="mt-4 text-sm text-ink-2">{footer}</div>}
      </main>
    </div>
  );
}
