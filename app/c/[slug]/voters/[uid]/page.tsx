import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { KeyValue } from "@/components/ui/key-value";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AddVoters } from "@/components/voters/add-voters";
import { VoteHistory } from "@/components/voters/vote-history";
import { VoterTable } from "@/components/voters/voter-table";
import { atLeastStaff } from "@/lib/platform/roles";
import { formatDay, formatScore } from "@/lib/text/format";
import { formatPhone } from "@/lib/text/format-phone";
import { partyWords, statusWords, turnoutWords, voterAddress, voterName } from "@/lib/voters/show-voter";
import { VoterUid } from "@/lib/voters/voter-uid";
import { requireMember } from "@/server/platform/auth/page";
import { readPocket } from "@/server/platform/pocket/use";
import { findVoter } from "@/server/voters/store/find-voter";
import { findVoters } from "@/server/voters/store/find-voters";
import { listHousehold } from "@/server/voters/store/list-household";
import { addVoterAction } from "../actions";

export const metadata: Metadata = { title: "Voter" };

interface Props {
  params: Promise<{ slug: string; uid: string }>;
}

export default async function VoterPage({ params }: Props) {
  const { slug: asked, uid: askedUid } = await params;
  const member = await requireMember(asked, "volunteer");
  const slug = member.tenantSlug;
  const uid = readUid(askedUid);
  const found = await readPocket(slug, async (pocket) => {
    const voter = findVoters(pocket) && uid !== null ? await findVoter(pocket, uid) : null;
    return voter && { voter, household: await listHousehold(pocket, voter.uid) };
  });
  if (!found) notFound();
  const { voter, household } = found;
  const mayEdit = member.tenantStatus === "active" && atLeastStaff(member.role, "organizer");
  const day = (value: string | null) => (value === null ? "" : formatDay(value));
  return (
    <>
      <PageHeader
        title={voterName(voter)}
        subtitle={[partyWords(voter.party), voter.age === null ? "" : `${voter.age} years`, voter.precinct]
          .filter(Boolean)
          .join(" · ")}
        crumbs={[{ label: "Voters", href: `/c/${slug}/voters` }]}
        actions={
          voter.personId ? (
            <Button href={`/c/${slug}/contacts/${voter.personId}`}>Open the contact</Button>
          ) : (
            mayEdit &&
            !voter.confidential && (
              <AddVoters
                slug={slug}
                label="Add to contacts"
                onAdd={addVoterAction.bind(null, slug, { uid: voter.uid })}
              />
            )
          )
        }
      />
      <div className="space-y-8">
        {voter.confidential && (
          <Notice tone="warn" title="This voter's record is confidential">
            The address, phone and e-mail are never shown, and the voter is in no list or export.
          </Notice>
        )}
        <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
          <Section title="Registration">
            <KeyValue
              items={[
                { label: "Voter ID", value: voter.stateVoterId },
                { label: "Status", value: statusWords(voter.status) },
                { label: "Party", value: partyWords(voter.party) },
                { label: "Registered", value: day(voter.registrationDate) },
                { label: "Born", value: day(voter.birthDate) },
                { label: "Gender", value: voter.gender },
              ]}
            />
          </Section>
          <Section title="Home and districts">
            <KeyValue
              items={[
                { label: "Address", value: voterAddress(voter) },
                { label: "Phone", value: formatPhone(voter.phone) },
                { label: "E-mail", value: voter.email },
                { label: "County", value: [voter.county, voter.state].filter(Boolean).join(", ") },
                { label: "Precinct", value: voter.precinct },
                { label: "Congress", value: voter.congressionalDistrict },
                { label: "State senate", value: voter.stateSenateDistrict },
                { label: "State house", value: voter.stateHouseDistrict },
              ]}
            />
          </Section>
        </div>
        {voter.scores.length > 0 && (
          <Section title="Scores" hint="As the vendor gives them.">
            <KeyValue
              items={voter.scores.map(({ key, value }) => ({ label: key, value: formatScore(value) }))}
            />
          </Section>
        )}
        <Section title="Voted" hint={`In ${turnoutWords(voter.turnout)} general elections`}>
          <VoteHistory votes={voter.history} />
        </Section>
        {household.length > 0 && (
          <Section title="Also registered here">
            <VoterTable slug={slug} label="Household" voters={household} />
          </Section>
        )}
      </div>
    </>
  );
}

/** A voter's id from the address; null where it can't be one. */
function readUid(text: string): VoterUid | null {
  try {
    return VoterUid.safeParse(decodeURIComponent(text)).data ?? null;
  } catch {
    return null;
  }
}
