import Link from "next/link";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { HistoryEntry } from "@/lib/contacts/history";
import { shorten } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount } from "@/lib/text/format";

interface HistoryTitleProps {
  slug: Slug;
  entry: HistoryEntry;
  mayOpenImports: boolean;
}

/** One sentence for an entry of the history. */
export function HistoryTitle({ slug, entry, mayOpenImports }: HistoryTitleProps) {
  if (entry.kind === "merge") {
    return (
      <p>
        <b className="font-medium">Merged</b> with another contact{" "}
        <span className="font-mono text-xs text-ink-3">{entry.otherId}</span>
      </p>
    );
  }
  const by = <span className="text-ink-2"> by {shorten(entry.by, 60)}</span>;
  if (entry.kind === "edit") return <Sentence verb="Edited">{by}</Sentence>;
  if (entry.kind !== "import")
    return <Sentence verb={entry.kind === "made" ? "Added by hand" : "Deleted"}>{by}</Sentence>;
  const file = shorten(entry.fileName, 80);
  return (
    <Sentence verb={entry.made ? "Added from" : "Changed by"}>
      {" "}
      {mayOpenImports ? <TextLink href={`/c/${slug}/imports/${entry.batchId}`}>{file}</TextLink> : file}
      {entry.line !== null && <span className="text-ink-2">, line {formatCount(entry.line)}</span>}
      {by}
      {entry.undoneAt && (
        <span className="text-ink-2">
          {" · "}
          <Link href={`/c/${slug}/contacts?import=${entry.batchId}`} className="underline underline-offset-2">
            undone since
          </Link>
        </span>
      )}
    </Sentence>
  );
}

function Sentence({ verb, children }: { verb: string; children: ReactNode }) {
  return (
    <p>
      <b className="font-medium">{verb}</b>
      {children}
    </p>
  );
}
