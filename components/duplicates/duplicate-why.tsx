import { type DuplicateLink, likelyWords } from "@/lib/duplicates/duplicates";
import type { PersonId } from "@/lib/people/person-id";
import { formatCount } from "@/lib/text/format";

interface DuplicateWhyProps {
  /** The first pairs of the group. */
  pairs: readonly DuplicateLink[];
  /** Those who are shown, in their order. */
  ids: readonly PersonId[];
  /** How many contacts the group has. */
  members: number;
}

/** How likely contacts are one, and what speaks for it; of more than two, pair by pair. */
export function DuplicateWhy({ pairs, ids, members }: DuplicateWhyProps) {
  return (
    <>
      {pairs.map(({ a, b, score, why }) => (
        <p key={`${a} ${b}`}>
          <b className="font-semibold text-ink">{likelyWords(score)}.</b> {members > 2 && whoOf(ids, a, b)}
          {members > 2 ? why : upperFirst(why)}{" "}
          <span className="text-ink-3 tabular-nums">({Math.round(score * 100)} %)</span>
        </p>
      ))}
      {members > ids.length && (
        <p>
          The {formatCount(ids.length)} fullest of {formatCount(members)} contacts. Merging takes all of them.
        </p>
      )}
    </>
  );
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 and 3: "; nothing where one of them isn't shown. */
function whoOf(ids: readonly PersonId[], ...pair: PersonId[]): string {
  const places = pair.map((id) => ids.indexOf(id) + 1).toSorted((one, other) => one - other);
  return places.includes(0) ? "" : `${places.join(" and ")}: `;
}
