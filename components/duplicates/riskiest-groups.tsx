import { Section } from "@/components/ui/section";
import { DuplicateGroupCard, type DuplicateGroupProps } from "./duplicate-group-card";

interface RiskiestGroupsProps
  extends Pick<DuplicateGroupProps, "slug" | "threshold" | "onMerge" | "onApart"> {
  /** The riskiest first. */
  shown: readonly Pick<DuplicateGroupProps, "members" | "pairs" | "contacts">[];
  /** How many groups there are. */
  groups: number;
}

/** The groups that need a look most, each to be merged or told apart. */
export function RiskiestGroups({ shown, groups, ...card }: RiskiestGroupsProps) {
  if (shown.length === 0)
    return <p className="text-ink-2">No contacts are alike enough at this certainty.</p>;
  return (
    <Section
      title={groups > shown.length ? `The ${shown.length} riskiest` : "Look at each"}
      hint="The least certain come first. Choose whose value stays, field by field."
    >
      <div className="space-y-5">
        {shown.map(({ members, contacts, pairs }, at) => (
          <DuplicateGroupCard
            key={contacts.map(({ id }) => id).join()}
            {...card}
            number={at + 1}
            members={members}
            pairs={pairs}
            contacts={contacts}
          />
        ))}
      </div>
    </Section>
  );
}
