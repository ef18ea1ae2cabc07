import { KeyValue } from "@/components/ui/key-value";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Slug } from "@/lib/platform/tenant";
import { partyWords, statusWords, turnoutWords, voterHref } from "@/lib/voters/show-voter";
import type { VoterUid } from "@/lib/voters/voter-uid";

interface ContactVoterProps {
  slug: Slug;
  /** How the contact is registered, in words, where there is no voter to show. */
  outcome: string;
  voter: {
    uid: VoterUid;
    party: string | null;
    status: string | null;
    turnout: number;
    precinct: string | null;
    congressionalDistrict: string | null;
    stateSenateDistrict: string | null;
    stateHouseDistrict: string | null;
  } | null;
}

/** What the voter file says of a contact now; nothing of it is kept with the contact. */
export function ContactVoter({ slug, outcome, voter }: ContactVoterProps) {
  return (
    <Section title="Voter file" hint={voter ? "As the current release says." : undefined}>
      {voter ? (
        <>
          <KeyValue
            items={[
              { label: "Party", value: partyWords(voter.party) },
              { label: "Status", value: statusWords(voter.status) },
              { label: "Voted in", value: turnoutWords(voter.turnout) },
              { label: "Precinct", value: voter.precinct },
              { label: "Congress", value: voter.congressionalDistrict },
              { label: "State senate", value: voter.stateSenateDistrict },
              { label: "State house", value: voter.stateHouseDistrict },
            ]}
          />
          <p className="mt-2">
            <TextLink href={voterHref(slug, voter.uid)}>Open the voter</TextLink>
          </p>
        </>
      ) : (
        <p className="text-ink-2">{outcome}</p>
      )}
    </Section>
  );
}
