import type { ImportOptions } from "@/lib/imports/import-plan";
import type { Mapping } from "@/lib/people/mapping";

/** What a person settles while matching: where columns go, what words mean, and how dates are meant. */
export type MatchDraft = { mapping: Mapping } & Pick<ImportOptions, "words" | "dateOrder" | "dateOrderSaid">;

/** The draft with another target for one column; what was said of its words was said for the old one. */
export function retarget(draft: MatchDraft, index: number, target: Mapping[number]["target"]): MatchDraft {
  const { [index]: _, ...words } = draft.words;
  return {
    ...draft,
    mapping: draft.mapping.map((one) => (one.index === index ? { index, target } : one)),
    words,
  };
}
