"use client";

import { X } from "lucide-react";
import { toast } from "sonner";
import { Combobox } from "@/components/ui/combobox";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";

interface Tag {
  id: string;
  name: string;
}

interface ContactTagsProps {
  slug: Slug;
  id: PersonId;
  tags: readonly Tag[];
  /** The campaign's tags. */
  known: readonly Tag[];
  /** Left out for those who only read. */
  onAdd?: ((slug: Slug, input: { id: PersonId; name: string }) => Promise<Result<Tag>>) | undefined;
  onRemove?: ((slug: Slug, input: { id: PersonId; tagId: string }) => Promise<Result<unknown>>) | undefined;
}

/** A contact's tags, with ways to add and remove. */
export function ContactTags({ slug, id, tags, known, onAdd, onRemove }: ContactTagsProps) {
  const { pending, failure, run } = useAction();
  const told = (words: string) => () => toast.success(words);
  const left = known.filter((tag) => !tags.some(({ id: own }) => own === tag.id));
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5" aria-busy={pending}>
      <FormError message={failure?.message} />
      {tags.length === 0 && !onAdd && <p className="text-ink-3">No tags</p>}
      <ul aria-label="Tags" className="flex flex-wrap gap-1.5 empty:hidden">
        {tags.map((tag) => (
          <li
            key={tag.id}
            className="flex h-5 max-w-full items-center rounded-full border border-line-2 pl-2 text-xs font-medium text-ink-2 pointer-coarse:h-9"
          >
            <span className="truncate pr-2">{tag.name}</span>
            {onRemove && (
              <button
                type="button"
                aria-label={`Remove the tag ${tag.name}`}
                onClick={() =>
                  run(() => onRemove(slug, { id, tagId: tag.id }), told(`Tag “${tag.name}” removed`))
                }
                className="-ml-1.5 flex h-full w-5 shrink-0 items-center justify-center rounded-full text-ink-3 -outline-offset-2 hover:text-ink pointer-coarse:w-9"
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {onAdd && (
        <Combobox
          label="Add a tag"
          placeholder="Add a tag"
          value=""
          groups={[{ options: left.map(({ name }) => ({ value: name, label: name })) }]}
          onChange={(name) => run(() => onAdd(slug, { id, name }), told(`Tag “${name}” added`))}
          onCreate={(name) =>
            run(() => onAdd(slug, { id, name: name.slice(0, 80) }), told(`Tag “${name}” added`))
          }
          createLabel={(words) => `New tag “${words}”`}
          className="w-32! border-transparent! bg-transparent! hover:bg-muted! print:hidden"
        />
      )}
    </div>
  );
}
