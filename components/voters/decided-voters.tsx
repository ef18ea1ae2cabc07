import { JustDecided } from "@/components/review/just-decided";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { formatDateTime } from "@/lib/text/format";

interface DecidedVotersProps {
  slug: Slug;
  decisions: readonly { personId: PersonId; name: string | null; isSame: boolean; by: string; at: string }[];
  onTakeBack: (slug: Slug, input: { personId: PersonId; at: string }) => Promise<Result<unknown>>;
}

/** Which contacts were told to be a voter or none last, each with the way back. */
export function DecidedVoters({ slug, decisions, onTakeBack }: DecidedVotersProps) {
  return (
    <JustDecided
      decided={decisions.map(({ personId, name, isSame, by, at }) => ({
        id: `${personId} ${at}`,
        kind: isSame ? "one" : "apart",
        label: `${name ?? "No name"}, ${isSame ? "a voter" : "none of them"}`,
        hint: `${formatDateTime(at)} by ${by}`,
        href: `/c/${slug}/contacts/${personId}`,
        onUndo: onTakeBack.bind(null, slug, { personId, at }),
      }))}
    />
  );
}
