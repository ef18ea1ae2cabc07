import { shorten } from "@/lib/contacts/show-value";
import type { Message } from "@/lib/contacts/timeline";

const ways: Readonly<Record<string, string>> = {
  call: "Call",
  text: "Text",
  email: "E-mail",
  mail: "Letter",
  knock: "At the door",
};
const words = (text: string) => text.replaceAll("_", " ");

/** How a contact was met or written to, by whom, and what was said. */
export function MessageWords({ message }: { message: Message }) {
  const { channel, direction, outcome } = message;
  const how = [direction === "in" ? "from the contact" : "", words(outcome ?? "")].filter(Boolean);
  const said = message.subject ?? message.body;
  return (
    <>
      <p>
        <b className="font-medium">{ways[channel] ?? words(channel)}</b>
        <span className="text-ink-2">{how.map((word) => `, ${word}`)}</span>
      </p>
      {said && (
        <blockquote className="mt-1 rounded-md bg-subtle px-2.5 py-1.5 text-sm">
          {shorten(said, 300)}
        </blockquote>
      )}
    </>
  );
}
