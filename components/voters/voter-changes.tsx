import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { TextLink } from "@/components/ui/text-link";
import { Th } from "@/components/ui/th";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { type ChangeKind, changeLabels } from "@/lib/voters/changes";
import { partyWords, voterHref } from "@/lib/voters/show-voter";
import type { VoterUid } from "@/lib/voters/voter-uid";

interface VoterChangesProps {
  slug: Slug;
  kind: ChangeKind;
  changes: readonly {
    personId: PersonId;
    firstName: string | null;
    lastName: string | null;
    voterUid: VoterUid;
    before: string | null;
    after: string | null;
  }[];
}

/** Contacts of whom a new release says the same kind of thing. */
export function VoterChanges({ slug, kind, changes }: VoterChangesProps) {
  const gone = kind === "dropped" || kind === "left";
  const words = (value: string | null) => (kind === "party" ? partyWords(value) || "None" : value);
  return (
    <Table label={changeLabels[kind].label} stacked>
      <thead>
        <tr>
          <Th>Contact</Th>
          {kind !== "moved" && <Th>{kind === "registered" ? "New voter" : "Before"}</Th>}
          {kind === "party" && <Th>Now</Th>}
          <Th>Voter</Th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ personId, firstName, lastName, voterUid, before, after }) => (
          <Row key={`${personId}-${voterUid}`}>
            <Td>
              <TextLink href={`/c/${slug}/contacts/${personId}`}>
                {[firstName, lastName].filter(Boolean).join(" ") || "No name"}
              </TextLink>
            </Td>
            {kind !== "moved" && (
              <Td label={kind === "registered" ? "New voter" : "Before"}>
                {kind === "registered" ? after : words(before)}
              </Td>
            )}
            {kind === "party" && <Td label="Now">{words(after)}</Td>}
            <Td label="Voter">{gone ? "" : <TextLink href={voterHref(slug, voterUid)}>Open</TextLink>}</Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
