import { ReviewHeader } from "@/components/review/review-header";

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
  return (
    <ReviewHeader
      title={titleOf(members, decided !== undefined)}
      base={base}
      path={`${base}/review/duplicates`}
      query={sure ? { sure } : {}}
      isAsked={members !== undefined}
      place={place}
      waiting={groups}
      decided={
        decided && [
          { label: "merged", count: decided.merged, tone: "good" },
          { label: "told apart", count: decided.apart, tone: "neutral" },
        ]
      }
    />
  );
}

function titleOf(members: number | undefined, hasSearched: boolean): string {
  if (members) return members === 2 ? "Is this one person?" : "Are these one person?";
  return hasSearched ? "No duplicates wait" : "Duplicates";
}
