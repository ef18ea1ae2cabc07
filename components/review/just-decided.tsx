"use client";

import { GitMerge, UsersRound } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Kbd } from "@/components/ui/kbd";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import { useReviewKeys } from "./use-review-keys";

/** Something that was decided, and the way back. */
export interface DecidedCase {
  id: string;
  /** Whether several became one, or stayed apart. */
  kind: "one" | "apart";
  /** Whom it is about. */
  label: string;
  /** When and by whom. */
  hint: string;
  href?: string | undefined;
  onUndo: () => Promise<Result<unknown>>;
}

/** So many are in sight; the others open. */
const inSight = 4;

/** What was decided last, each with its undo; U undoes the first. */
export function JustDecided({ decided }: { decided: readonly DecidedCase[] }) {
  const { pending, failure, run } = useAction();
  const undo = ({ onUndo }: DecidedCase) => {
    if (!pending) run(onUndo);
  };
  const [last] = decided;
  useReviewKeys(last ? { u: () => undo(last) } : {});
  if (decided.length === 0) return null;
  const line = (one: DecidedCase) => (
    <DecidedLine
      key={one.id}
      decided={one}
      isLast={one === last}
      pending={pending}
      onUndo={() => undo(one)}
    />
  );
  const rest = decided.slice(inSight);
  return (
    <section aria-labelledby="just-decided">
      <h2 id="just-decided" className="mb-1 text-sm! leading-5!">
        Just decided
      </h2>
      {failure && <FormError message={failure.message} />}
      <ul>{decided.slice(0, inSight).map(line)}</ul>
      {rest.length > 0 && (
        <details className="mt-1 text-sm text-ink-2">
          <summary className="rounded-sm py-1 hover:text-ink">{rest.length} before</summary>
          <ul>{rest.map(line)}</ul>
        </details>
      )}
    </section>
  );
}

interface DecidedLineProps {
  decided: DecidedCase;
  isLast: boolean;
  pending: boolean;
  onUndo: () => void;
}

function DecidedLine({ decided, isLast, pending, onUndo }: DecidedLineProps) {
  const { kind, label, hint, href } = decided;
  const Icon = kind === "one" ? GitMerge : UsersRound;
  return (
    <li className="grid min-h-8 grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-2 text-sm text-ink">
      <Icon
        role="img"
        aria-label={kind === "one" ? "Merged" : "Two people"}
        className="size-3.5 text-ink-3"
      />
      <span className="truncate" title={`${label} · ${hint}`}>
        {href ? (
          <Link href={href} className="rounded-sm hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </span>
      <Button
        size="sm"
        variant="ghost"
        className={isLast ? "text-word!" : ""}
        pending={pending && isLast}
        aria-keyshortcuts={isLast ? "u" : undefined}
        onClick={onUndo}
      >
        Undo<span className="sr-only">{label}</span>
        {isLast && (
          <span aria-hidden className="max-md:hidden">
            <Kbd>U</Kbd>
          </span>
        )}
      </Button>
    </li>
  );
}
