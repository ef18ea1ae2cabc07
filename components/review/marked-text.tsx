import { markChanges } from "@/lib/text/mark-changes";

/** A text with what is otherwise in the one beside it marked. */
export function MarkedText({ text, beside }: { text: string; beside: string | undefined }) {
  if (beside === undefined || beside === "") return text;
  let place = 0;
  return markChanges(text, beside).map((part) => {
    const key = place;
    place += part.text.length;
    return part.changed ? (
      <mark key={key} className="rounded-[2px] bg-info/20 text-inherit ring-1 ring-info/20">
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
}
