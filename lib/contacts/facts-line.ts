import { smartPlace } from "@/lib/text/smart-case";
import { ageOn } from "./age";
import { partyLabels } from "./contact-field";
import { placeWords } from "./show-value";

interface Stated {
  birth_date: string | null;
  party: string | null;
  city: string | null;
  state: string | null;
  precinct: string | null;
}

/**
 * What is said below a contact's name: "33 · Democratic · Dayton, OH · Ward 2 · votes 3 of 4". turnout: in how many of the
 * last four general elections; null where no voter is known.
 */
export function factsLine(contact: Stated, turnout: number | null, today: Date): string {
  const { party, city, state, precinct } = contact;
  return [
    ageOn(contact.birth_date, today),
    party === null ? null : (partyLabels[party] ?? party),
    placeWords({ city: city === null ? null : smartPlace(city), state }),
    precinct,
    turnout === null ? null : `votes ${turnout} of 4`,
  ]
    .filter((fact) => fact !== null && fact !== "")
    .join(" · ");
}
