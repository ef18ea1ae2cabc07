import { ReviewProgress } from "@/components/review/review-progress";
import { ReviewWalk } from "@/components/review/review-walk";
import { PageHeader } from "@/components/ui/page-header";
import { walkFrom } from "@/lib/review/walk";

interface DuplicateHeaderProps {
  /** The campaign's address. */
  base: string;
  /** How certain the shown groups are at least, where that isn't as usual, in percent. */
  sure: string | null;
  /** How many contacts the group in hand has; absent where none waits. */
  members: number | undefined;
  /** The group in hand, from 0, and how many wait. */
  place: number;
  groups: number;
  /** What was decided since the last search; absent before there was one. */
  decided: { merged: number; apart: number } | undefined;
}

/** What is asked, how far one is, and the way along the groups. */
export function DuplicateHeader({ base, sure, members, place, groups, decided }: DuplicateHeaderProps) {
  const path = `${base}/review/duplicates`;
  const done = decided ? decided.merged + decided.apart : 0;
  return (
    <PageHeader
      title={titleOf(members, decided !== undefined)}
      crumbs={[{ label: "Review", href: `${base}/review` }]}
      subtitle={
        decided &&
        done + groups > 0 && (
          <ReviewProgress
            place={members ? done + place + 1 : done}
            waiting={groups}
            decided={[
              { label: "merged", count: decided.merged, tone: "good" },
              { label: "told apart", count: decided.apart, tone: "neutral" },
            ]}
          />
        )
      }
      actions={
        groups > 1 && (
          <ReviewWalk {...walkFrom({ path, query: sure ? { sure } : {}, place, waiting: groups })} />
        )
      }
    />
  );
}

function titleOf(members: number | undefined, hasSearched: boolean): string {
  if (members) return members === 2 ? "Is this one person?" : "Are these one person?";
  return hasSearched ? "No duplicates wait" : "Duplicates";
}
