import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { shorten } from "@/lib/contacts/show-value";

interface ContactMessagesProps {
  communications: readonly {
    id: string;
    channel: string;
    direction: string;
    outcome: string | null;
    subject: string | null;
    body: string | null;
    happenedAt: string;
  }[];
  registrations: readonly { id: string; eventName: string; kind: string; status: string; startsAt: string }[];
}

const words = (text: string) => text.replaceAll("_", " ");
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a contact was told and said, and the events signed up for. Nothing is drawn where there is neither. */
export function ContactMessages({ communications, registrations }: ContactMessagesProps) {
  return (
    <>
      {communications.length > 0 && (
        <Section title="Communications">
          <ul className="divide-y border-y">
            {communications.map((message) => (
              <li key={message.id} className="flex flex-col gap-x-4 py-2 sm:flex-row">
                <span className="w-44 shrink-0 text-ink-2">
                  <DateTime value={message.happenedAt} />
                </span>
                <span className="min-w-0 wrap-anywhere">
                  {sentence(
                    [message.channel, message.direction, message.outcome]
                      .filter((word) => word !== null)
                      .map(words)
                      .join(", "),
                  )}
                  {(message.subject ?? message.body) && (
                    <span className="block text-ink-2">{shorten(message.subject ?? message.body, 300)}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {registrations.length > 0 && (
        <Section title="Events">
          <ul className="divide-y border-y">
            {registrations.map((registration) => (
              <li key={registration.id} className="flex flex-col gap-x-4 py-2 sm:flex-row">
                <span className="w-44 shrink-0 text-ink-2">
                  <DateTime value={registration.startsAt} />
                </span>
                <span className="min-w-0 wrap-anywhere">
                  {shorten(registration.eventName, 120)}{" "}
                  <span className="text-ink-2">· {words(registration.status)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
