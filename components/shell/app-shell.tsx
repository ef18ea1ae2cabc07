import type { ReactNode } from "react";
import { JobToasts } from "@/components/jobs/job-toasts";
import { RowKeys } from "@/components/ui/row-keys";
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
  /** The jobs that run now; whoever may not see them has none. */
  running?: ReactNode;
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
  running,
  user,
  children,
}: AppShellProps) {
  return (
    <>
      {/* On the root, because menus and dialogs are drawn outside this element. */}
      {kind === "campaign" && isColour(accent) && <style>{`:root{--accent:${accent}}`}</style>}
      <SkipLink />
      <RowKeys />
      {jobEventsUrl && <JobToasts eventsUrl={jobEventsUrl} />}
      <div className="md:grid md:min-h-dvh md:grid-cols-[14rem_minmax(0,1fr)] print:block">
        <header className="sticky top-0 z-30 flex min-h-13 items-center gap-1 border-b bg-tint px-2 md:z-10 md:h-dvh md:flex-col md:items-stretch md:gap-0 md:overflow-y-auto md:border-r md:border-b-0 md:px-0 print:hidden">
          <ShellBrand kind={kind} name={name} href={homeHref} switcher={switcher} />
          {search && <div className="md:px-2.5 md:pt-1 md:pb-2.5">{search}</div>}
          <NavList label={kind === "manager" ? "Manager" : "Campaign"} items={items} />
          <div className="hidden empty:hidden md:block md:border-t">{running}</div>
          <div className="md:border-t md:p-1.5">{user}</div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 px-4 pt-3.5 pb-24 outline-none md:px-8 md:pt-5 md:pb-12 print:p-0"
        >
          <div className="max-w-304 has-data-wide:max-w-none min-[105rem]:mx-auto print:max-w-none">
            <p className="mb-3 hidden text-xs text-ink-3 print:block">{name}</p>
            {children}
          </div>
        </main>
      </div>
    </>
  );
}
