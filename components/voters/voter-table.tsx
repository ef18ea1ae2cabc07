import { Row } from "@/components/ui/row";
import { RowLink } from "@/components/ui/row-link";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { TextLink } from "@/components/ui/text-link";
import { Th } from "@/components/ui/th";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import {
  partyWords,
  statusWords,
  turnoutWords,
  voterAddress,
  voterHref,
  voterName,
} from "@/lib/voters/show-voter";
import type { VoterUid } from "@/lib/voters/voter-uid";

/** A voter in a list. */
export interface ListedVoter {
  uid: VoterUid;
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
  suffix: string | null;
  age: number | null;
  party: string | null;
  status: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  zip: string | null;
  precinct: string | null;
  turnout: number;
  confidential: boolean;
  personId: PersonId | null;
}

/** Voters as a table; on a phone one below the other. */
export function VoterTable({
  slug,
  label,
  voters,
}: {
  slug: Slug;
  label: string;
  voters: readonly ListedVoter[];
}) {
  return (
    <Table label={label} stacked>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th numeric>Age</Th>
          <Th>Party</Th>
          <Th>Address</Th>
          <Th>Precinct</Th>
          <Th>Voted</Th>
          <Th>Status</Th>
          <Th>Contact</Th>
        </tr>
      </thead>
      <tbody>
        {voters.map((voter) => (
          <Row key={voter.uid}>
            <Td>
              <RowLink href={voterHref(slug, voter.uid)} prefetch={false} className="wrap-anywhere">
                {voterName(voter)}
              </RowLink>
            </Td>
            <Td label="Age" numeric>
              {voter.age}
            </Td>
            <Td label="Party">{partyWords(voter.party)}</Td>
            <Td label="Address" quiet={voter.confidential}>
              {voterAddress(voter)}
            </Td>
            <Td label="Precinct">{voter.precinct}</Td>
            <Td label="Voted" className="whitespace-nowrap">
              {turnoutWords(voter.turnout)}
            </Td>
            <Td label="Status">{statusWords(voter.status)}</Td>
            <Td label="Contact" className="relative z-[1]">
              {voter.personId && <TextLink href={`/c/${slug}/contacts/${voter.personId}`}>Open</TextLink>}
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
