import { cutText } from "@/lib/text/cut-text";

const longest = 300;

/** A value as it is read; one by which the contact must not be reached is struck through, and that stands behind it. */
export function ValueWords({ shown, forbidden }: { shown: string; forbidden?: string | undefined }) {
  const words = cutText(shown, longest);
  return (
    <span className="whitespace-pre-line wrap-anywhere" title={words === shown ? undefined : shown}>
      {forbidden ? <s className="text-ink-3 decoration-bad">{words}</s> : words}
      {forbidden && <span className="text-bad"> {forbidden}</span>}
    </span>
  );
}
