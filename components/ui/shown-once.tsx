import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

interface ShownOnceProps {
  title: string;
  /** A link or a secret that nobody can look up again. */
  text: string;
  children: string;
}

/** Something that is shown this once only, with a button to copy it. */
export function ShownOnce({ title, text, children }: ShownOnceProps) {
  return (
    <Notice tone="good" title={title} live action={<CopyButton text={text} label="Copy" />}>
      <p>{children}</p>
      <code className="mt-1 block font-mono text-sm select-all wrap-anywhere">{text}</code>
    </Notice>
  );
}
