import type { ImportView } from "@/lib/imports/import-job";
import type { ImportOptions } from "@/lib/imports/import-plan";
import type { Mapping, WordMeanings } from "@/lib/people/mapping";

/** What a person settles while matching: where columns go, what words mean, and how dates are meant. */
export type MatchDraft = { mapping: Mapping } & Pick<ImportOptions, "words" | "dateOrder" | "dateOrderSaid">;

/** What is settled of a list so far. */
export function draftOf({ mapping, options: { words, dateOrder, dateOrderSaid } }: ImportView): MatchDraft {
  return { mapping: mapping ?? [], words, dateOrder, dateOrderSaid };
}

/** The draft with another target for one column; what was said of its words was said for the old one. */
export function retarget(draft: MatchDraft, index: number, target: Mapping[number]["target"]): MatchDraft {
  const { [index]: _, ...words } = draft.words;
  return {
    ...draft,
    mapping: draft.mapping.map((one) => (one.index === index ? { index, target } : one)),
    words,
  };
}

/** The draft with what the words of one column mean; undefined where a person has nothing to say of them. */
export function withMeanings(
  draft: MatchDraft,
  index: number,
  meanings: WordMeanings | undefined,
): MatchDraft {
  const { [index]: _, ...others } = draft.words;
  return { ...draft, words: meanings ? { ...others, [index]: meanings } : others };
}
