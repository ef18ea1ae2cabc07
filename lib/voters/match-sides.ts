import { showValue } from "@/lib/contacts/show-value";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { formatDay } from "@/lib/text/format";
import { formatPhone } from "@/lib/text/format-phone";
import type { VoterUid } from "@/lib/voters/voter-uid";
import { partyWords, voterAddress, voterHref, voterName } from "./show-voter";

interface OpenMatch {
  personId: PersonId;
  voterUid: VoterUid;
  why: string;
}
interface ShownContact {
  id: PersonId;
  values: Readonly<Record<string, string | null>>;
}
type ShownVoter = Parameters<typeof voterName>[0] &
  Parameters<typeof voterAddress>[0] & {
    uid: VoterUid;
    birthDate: string | null;
    phone: string | null;
    email: string | null;
    party: string | null;
    precinct: string | null;
  };

/** Contacts that need a decision, each beside the voters that it may be, with the values of both under the same labels. */
export function besideEachOther(
  slug: Slug,
  open: readonly OpenMatch[],
  contacts: readonly ShownContact[],
  voters: readonly ShownVoter[],
) {
  const voterOf = new Map(voters.map((voter) => [voter.uid, voter]));
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  return [...new Set(open.map(({ personId }) => personId))].flatMap((personId) => {
    const contact = contactOf.get(personId);
    if (!contact) return [];
    const beside = open.flatMap(({ personId: of, voterUid, why }) => {
      const voter = voterOf.get(voterUid);
      if (of !== personId || !voter) return [];
      return [
        {
          id: voterUid,
          href: voterHref(slug, voterUid),
          why,
          values: valuesOfVoter(voter),
        },
      ];
    });
    const { values } = contact;
    return [
      {
        contact: { id: personId, href: `/c/${slug}/contacts/${personId}`, values: valuesOfContact(values) },
        voters: beside,
        names: {
          firstName: values.first_name ?? null,
          lastName: values.last_name ?? null,
          email: values.email ?? null,
        },
      },
    ];
  });
}

function valuesOfContact(values: ShownContact["values"]): Record<string, string> {
  const of = (name: string) => values[name] ?? "";
  const street = [of("address1"), of("address2")].filter(Boolean).join(" ");
  const place = [of("city"), of("zip")].filter(Boolean).join(" ");
  return {
    Name: [of("first_name"), of("last_name")].filter(Boolean).join(" "),
    Born: showValue("birth_date", values.birth_date ?? null),
    Address: [street, place].filter(Boolean).join(", "),
    Phone: showValue("cell_phone", values.cell_phone ?? values.home_phone ?? null),
    "E-mail": of("email"),
    Party: partyWords(values.party ?? null),
    Precinct: of("precinct"),
  };
}

const valuesOfVoter = (voter: ShownVoter): Record<string, string> => ({
  Name: voterName(voter),
  Born: voter.birthDate === null ? "" : formatDay(voter.birthDate),
  Address: voterAddress(voter),
  Phone: formatPhone(voter.phone),
  "E-mail": voter.email ?? "",
  Party: partyWords(voter.party),
  Precinct: voter.precinct ?? "",
});
