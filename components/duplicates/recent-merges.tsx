"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { useAction } from "@/components/ui/use-action";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { formatDateTime } from "@/lib/text/format";

interface RecentMergesProps {
  slug: Slug;
  merges: readonly { id: string; keptId: PersonId; name: string | null; by: string; at: string }[];
  onUnmerge: (slug: Slug, input: { mergeId: string }) => Promise<Result<unknown>>;
}

/** The newest merges, each with a way back. */
export function RecentMerges({ slug, merges, onUnmerge }: RecentMergesProps) {
  const { pending, failure, run } = useAction();
  if (merges.length === 0) return null;
  return (
    <Section title="Merged lately" className="mt-8">
      {failure && <FormError message={failure.message} />}
      <ul className="divide-y divide-line rounded-md border">
        {merges.map(({ id, keptId, name, by, at }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-3 py-1.5">
            <span>
              <TextLink href={`/c/${slug}/contacts/${keptId}`}>{name ?? "No name"}</TextLink>{" "}
              <span className="text-sm text-ink-2">
                {formatDateTime(at)} by {by}
              </span>
            </span>
            <Button
              size="sm"
              variant="ghost"
              pending={pending}
              onClick={() => run(() => onUnmerge(slug, { mergeId: id }))}
            >
              Take back<span className="sr-only"> the merge of {name ?? "no name"}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
