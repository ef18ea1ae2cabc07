import { Notice } from "@/components/ui/notice";
import { formatCount, formatDuration } from "@/lib/text/format";
import { releaseNotes } from "@/lib/voters/release-words";

/** What was loaded. */
type Loaded = Parameters<typeof releaseNotes>[0] & { rows: number; ms: { total: number } };

/** Says that a release is there, who in it has what, and what is not in it. */
export function LoadedNotice({ loaded }: { loaded: Loaded }) {
  return (
    <Notice
      tone="good"
      title={`${formatCount(loaded.rows)} voters loaded in ${formatDuration(loaded.ms.total)}`}
      live
    >
      <p>Every campaign sees them now, within its districts.</p>
      <ul className="mt-1 list-disc space-y-0.5 pl-5">
        {releaseNotes(loaded).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Notice>
  );
}
