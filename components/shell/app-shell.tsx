import clsx from "clsx";
import type { ReactNode } from "react";
import { JobToasts } from "@/components/jobs/job-toasts";
import type { OpenPlace } from "@/lib/platform/feature-words";
import { NavList } from "./nav-list";
import { ShellBrand } from "./shell-brand";
import { SkipLink } from "./skip-link";

interface AppShellProps {
  kind: "manager" | "campaign";
  /** The campaign's name, or the agency's. */
  name: string;
  homeHref: string;
  /** A campaign's colour as #rrggbb; anything else is left out. */
  accent?: string | null;
  items: readonly OpenPlace[];
  /** A CampaignSwitcher, for those who may. */
  switcher?: ReactNode;
  /** A CommandMenu. */
  search?: ReactNode;
  /** Where events tell how jobs go; whoever may not see them has none. */
  jobEventsUrl?: string | undefined;
  /** A UserMenu. */
  user: ReactNode;
  children: ReactNode;
}

const isColour = (text: string | null | undefined) => /^#[0-9a-f]{6}$/iu.test(text ?? "");

/** The frame of every page behind sign-in: where one is, where one can go, and the page. */
export function AppShell({
  kind,
  name,
  homeHref,
  accent,
  items,
  switcher,
  search,
  jobEventsUrl,
  user,
  children,
}: AppShellProps) {
  return (
    <>
      {/* On the root, because menus and dialogs are drawn outside this element. */}
      {kind === "campaign" && isColour(accent) && <style>{`:root{--accent:${accent}}`}</style>}
      <SkipLink />
      {jobEventsUrl && <JobToasts eventsUrl={jobEventsUrl} />}
      <div className="md:grid md:min-h-dvh md:grid-cols-[14rem_minmax(0,1fr)] print:block">
        <header
          className={clsx(
            "sticky top-0 z-30 flex h-14 items-center gap-1 border-b px-2 md:z-10 md:h-dvh md:flex-col md:items-stretch md:gap-0 md:overflow-y-auto md:border-r md:border-b-0 md:bg-subtle md:px-0 print:hidden",
            kind === "campaign" ? "bg-brand text-white md:bg-subtle md:text-ink" : "bg-subtle",
          )}
        >
          <ShellBrand kind={kind} name={name} href={homeHref} switcher={switcher} />
          {search && <div className="md:px-2 md:pt-3">{search}</div>}
          <div className="contents md:block md:flex-1 md:py-3">
            <NavList label={kind === "manager" ? "Manager" : "Campaign"} items={items} />
          </div>
          <div className="md:border-t md:p-2">{user}</div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 px-4 pt-5 pb-24 outline-none md:px-8 md:pt-6 md:pb-12 print:p-0"
        >
          <div className="mx-auto max-w-7xl">{children}</div>
        </main>
      </div>
    </>
  );
}
