import { Section } from "@/components/ui/section";
import { contactName } from "@/lib/contacts/contact-name";
import { formatCount, pluralise } from "@/lib/text/format";
import { OpenMatch, type OpenMatchProps } from "./open-match";

interface OpenMatchesProps extends Pick<OpenMatchProps, "slug" | "onDecide"> {
  matches: readonly (Pick<OpenMatchProps, "contact" | "voters"> & {
    names: Parameters<typeof contactName>[0];
  })[];
  /** How many are shown at most. */
  limit: number;
  /** How many contacts need a decision. */
  total: number;
}

/** The contacts that need a decision, each beside the voters that it may be; nothing where none does. */
export function OpenMatches({ slug, matches, limit, total, onDecide }: OpenMatchesProps) {
  if (total === 0) return null;
  return (
    <Section
      title="Need you"
      hint={`${formatCount(Math.min(limit, total))} of ${formatCount(total)} ${pluralise(total, "contact")}, the surest first. What you decide is remembered.`}
    >
      <div className="space-y-4">
        {matches.map(({ contact, voters, names }) => (
          <OpenMatch
            key={contact.id}
            slug={slug}
            name={contactName(names)}
            contact={contact}
            voters={voters}
            onDecide={onDecide}
          />
        ))}
      </div>
    </Section>
  );
}
