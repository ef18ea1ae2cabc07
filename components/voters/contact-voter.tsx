import { KeyValue } from "@/components/ui/key-value";
import { RailSection } from "@/components/ui/rail-section";
import { TextLink } from "@/components/ui/text-link";
import type { Slug } from "@/lib/platform/tenant";
import { formatDay } from "@/lib/text/format";
import { partyWords, statusWords, turnoutWords, voterHref } from "@/lib/voters/show-voter";
import type { VoterUid } from "@/lib/voters/voter-uid";

interface ContactVoterProps {
  slug: Slug;
  /** How the contact is registered, in words, where there is no voter to show. */
  outcome: string;
  voter: {
    uid: VoterUid;
    stateVoterId: string;
    registrationDate: string | null;
    party: string | null;
    status: string | null;
    turnout: number;
    precinct: string | null;
    congressionalDistrict: string | null;
    stateSenateDistrict: string | null;
    stateHouseDistrict: string | null;
  } | null;
}

/** "9 Jul 2023, active", of which either may not be known. */
const registeredWords = (voter: { registrationDate: string | null; status: string | null }) =>
  [
    voter.registrationDate === null ? "" : formatDay(voter.registrationDate),
    statusWords(voter.status).toLowerCase(),
  ]
    .filter(Boolean)
    .join(", ");

/** What the voter file says of a contact now; nothing of it is kept with the contact. */
export function ContactVoter({ slug, outcome, voter }: ContactVoterProps) {
  return (
    <RailSection title="Voter file" note={voter && "as the current release says"}>
      {voter ? (
        <>
          <KeyValue
            items={[
              { label: "Registered", value: registeredWords(voter) },
              { label: "Voter ID", value: voter.stateVoterId },
              { label: "Party", value: partyWords(voter.party) },
              { label: "Voted in", value: turnoutWords(voter.turnout) },
              { label: "Precinct", value: voter.precinct },
              { label: "Congress", value: voter.congressionalDistrict },
              { label: "State senate", value: voter.stateSenateDistrict },
              { label: "State house", value: voter.stateHouseDistrict },
            ].filter(({ value }) => value)}
          />
          <p className="mt-1 text-sm print:hidden">
            <TextLink href={voterHref(slug, voter.uid)}>Open the voter</TextLink>
          </p>
        </>
      ) : (
        <p className="text-sm text-ink-2">{outcome}</p>
      )}
    </RailSection>
  );
}
