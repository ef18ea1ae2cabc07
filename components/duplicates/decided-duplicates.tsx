import { type DecidedCase, JustDecided } from "@/components/review/just-decided";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount, formatDateTime } from "@/lib/text/format";

interface DecidedDuplicatesProps {
  slug: Slug;
  merges: readonly {
    id: string;
    keptId: PersonId;
    kept: string | null;
    names: readonly (string | null)[];
    merged: number;
    by: string;
    at: string;
  }[];
  aparts: readonly { ids: PersonId[]; names: readonly (string | null)[]; by: string; at: string }[];
  onUnmerge: (slug: Slug, input: { mergeId: string }) => Promise<Result<unknown>>;
  onTakeApartBack: (slug: Slug, input: { ids: PersonId[]; at: string }) => Promise<Result<unknown>>;
}

/** So many decisions can be taken back here. */
const shown = 20;

const nameOr = (name: string | null) => name ?? "No name";

/** Who was merged and who was told apart last, each with the way back. */
export function DecidedDuplicates({ slug, merges, aparts, ...does }: DecidedDuplicatesProps) {
  const merged = merges.map(({ id, keptId, kept, names, merged: count, by, at }) => ({
    at,
    id,
    kind: "one" as const,
    label: [kept, ...names].map(nameOr).join(" + ") + more(count - names.length),
    hint: `${formatDateTime(at)} by ${by}`,
    href: `/c/${slug}/contacts/${keptId}`,
    onUndo: does.onUnmerge.bind(null, slug, { mergeId: id }),
  }));
  const apart = aparts.map(({ ids, names, by, at }) => ({
    at,
    id: ids.join(),
    kind: "apart" as const,
    label: names.slice(0, 3).map(nameOr).join(", ") + more(names.length - 3),
    hint: `${formatDateTime(at)} by ${by}`,
    onUndo: does.onTakeApartBack.bind(null, slug, { ids, at }),
  }));
  const decided: (DecidedCase & { at: string })[] = [...merged, ...apart];
  const newest = decided.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, shown);
  return <JustDecided decided={newest.map(({ at, ...one }) => one)} />;
}

const more = (count: number) => (count > 0 ? ` and ${formatCount(count)} more` : "");
