import type { PersonId } from "@/lib/people/person-id";
/** A contact as it stands in a list. Phones are E.164 digits; doNotContact is "call,text". */
export interface ContactRow {
  id: PersonId;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  cellPhone: string | null;
  homePhone: string | null;
  city: string | null;
  state: string | null;
  party: string | null;
  supportLevel: number | null;
  doNotContact: string | null;
}
