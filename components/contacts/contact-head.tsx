import { ChevronRight, PhoneOff } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface ContactHeadProps {
  listHref: string;
  name: string;
  /** How the contact must not be reached: "Do not call"; empty where every way is open. */
  forbidden: string;
  /** "33 · Democratic · Akron 13-B". */
  facts: string;
  /** What can be done about the contact itself, as to delete it. */
  manage?: ReactNode;
  /** What can be done to reach the contact. */
  actions: ReactNode;
}

/** Who a contact is and what can be done: the top of the contact's page. */
export function ContactHead({ listHref, name, forbidden, facts, manage, actions }: ContactHeadProps) {
  return (
    <header>
      <div className="flex min-h-7 items-center gap-1 text-sm text-ink-2 print:hidden">
        <nav aria-label="Breadcrumbs" className="flex items-center gap-1">
          <Link href={listHref} className="rounded-sm hover:text-ink hover:underline pointer-coarse:py-3">
            Contacts
          </Link>
          <ChevronRight aria-hidden className="size-3.5 text-ink-3" />
        </nav>
        <div className="ml-auto">{manage}</div>
      </div>
      <div className="mt-1 grid items-start gap-x-6 gap-y-3 min-[1180px]:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <h1 className="wrap-anywhere">{name}</h1>
            {forbidden && (
              <span className="inline-flex h-6 items-center gap-1.5 rounded-sm bg-bad-soft px-2 text-sm font-semibold text-bad print:border">
                <PhoneOff aria-hidden className="size-3.5 shrink-0" />
                {forbidden}
              </span>
            )}
          </div>
          {facts && <p className="mt-0.5 text-ink-2 wrap-anywhere">{facts}</p>}
        </div>
        {actions}
      </div>
    </header>
  );
}
