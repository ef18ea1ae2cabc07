import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** The way up, without the page itself. */
  crumbs?: readonly { label: string; href: string }[];
  /** What the page is of, at the end of the way, where its title says something else. */
  here?: string;
}

/** The top of a page: where it is, its one h1, what can be done. */
export function PageHeader({ title, subtitle, actions, crumbs = [], here }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumbs" className="mb-1 print:hidden">
          <ol className="flex flex-wrap items-center gap-1 text-sm text-ink-2 md:min-h-7">
            {crumbs.map((crumb) => (
              <li key={crumb.href} className="flex min-w-0 items-center gap-1">
                <Link
                  href={crumb.href}
                  className="max-w-60 truncate rounded-sm hover:text-ink hover:underline"
                >
                  {crumb.label}
                </Link>
                <ChevronRight aria-hidden className="size-3.5 text-ink-3" />
              </li>
            ))}
            {here && <li className="max-w-full truncate">{here}</li>}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 className="wrap-anywhere">{title}</h1>
          {subtitle && <div className="mt-0.5 text-ink-2 wrap-anywhere">{subtitle}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
