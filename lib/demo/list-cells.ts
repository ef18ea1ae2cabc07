import { columnAt, type ListColumn, listColumns } from "./list-layout";
import { nicknames } from "./nicknames";
import type { SyntheticPerson } from "./person";
import { phoneAt } from "./phones";
import { type Random, weightedPairs } from "./random";

type Cells = string[];
type PhoneForm = (area: string, line: string) => string;

const phoneForms = weightedPairs<PhoneForm>([
  [(area, line) => `(${area}) 555-${line}`, 40],
  [(area, line) => `${area}-555-${line}`, 30],
  [(area, line) => `${area}555${line}`, 15],
  [(area, line) => `${area}.555.${line}`, 8],
  [(area, line) => `+1 ${area} 555 ${line}`, 4],
  [(area, line) => `1-${area}-555-${line}`, 3],
]);

const phoneText = (phone: string, random: Random): string =>
  phone === "" ? "" : random.weighted(phoneForms)(phone.slice(0, 3), phone.slice(6));

function dateText(iso: string, padded: boolean): string {
  const month = padded ? iso.slice(5, 7) : String(Number(iso.slice(5, 7)));
  const day = padded ? iso.slice(8) : String(Number(iso.slice(8)));
  return `${month}/${day}/${iso.slice(0, 4)}`;
}

/** Some type addresses with capitals: "Ana.Lopez@Example.org". */
function emailText(email: string, random: Random): string {
  const form = random.below(10);
  if (form > 2 || email === "") return email;
  if (form === 0) return email.toUpperCase();
  return email.replace(
    /(^|[.@_-])([a-z])/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** A person's cells as a list brings them: names in capitals or with a blank, phones and dates in any form. */
export function personCells(person: SyntheticPerson, random: Random): Cells {
  const capitals = random.chance(0.2);
  const name = capitals ? (text: string) => text.toUpperCase() : (text: string) => text;
  return [
    person.voterId,
    name(person.firstName),
    name(person.middleName),
    name(random.chance(0.01) ? `${person.lastName} ` : person.lastName),
    name(person.suffix),
    dateText(person.birthDate, random.chance(0.4)),
    person.gender,
    person.party,
    name(person.address1),
    person.address2,
    name(person.city),
    person.state,
    person.zip,
    person.county,
    person.congressionalDistrict,
    person.precinct,
    phoneText(person.homePhone, random),
    phoneText(person.cellPhone, random),
    emailText(person.email, random),
    dateText(person.registrationDate, false),
    person.registrationStatus,
    person.supportLevel === null ? "" : String(person.supportLevel),
    person.tags.length === 0 ? "" : person.tags.join(", "),
  ];
}

const clear = (cells: Cells, ...columns: ListColumn[]): void => {
  for (const column of columns) cells[columnAt[column]] = "";
};

export const badKinds = ["email", "phone", "zip", "date"] as const;
export type BadKind = (typeof badKinds)[number];

/** Puts one bad value into a row: an e-mail without domain, "n/a" for a phone, a ZIP of four digits, 13/45/1990. */
export function spoil(cells: Cells, person: SyntheticPerson, random: Random): BadKind {
  const kind = random.pick(badKinds);
  if (kind === "email")
    cells[columnAt.email] = `${person.firstName.slice(0, 1).toLowerCase()}${person.index}`;
  if (kind === "phone") cells[random.chance(0.5) ? columnAt.cell_phone : columnAt.home_phone] = "n/a";
  if (kind === "zip")
    cells[columnAt.zip] = person.zip.startsWith("0") ? person.zip.slice(1) : person.zip.slice(0, 4);
  if (kind === "date") cells[columnAt.date_of_birth] = "13/45/1990";
  return kind;
}

export type DuplicateKind = "voterId" | "email" | "phone";

/**
 * The cells of a person who was in the list before, and by which of its values one can tell: the voter id; or,
 * without it, the e-mail and the name; or one phone and the name. No other value names somebody else.
 */
export function repeatCells(person: SyntheticPerson, random: Random): { cells: Cells; kind: DuplicateKind } {
  const cells = personCells(person, random);
  const draw = random.fraction();
  if (draw < 0.25 && person.email !== "") {
    clear(cells, "voter_id", "home_phone", "cell_phone", "date_of_birth", "registration_date", "precinct");
    return { cells, kind: "email" };
  }
  if (draw > 0.75 && (person.cellPhone !== "" || person.homePhone !== "")) {
    leaveOnePhone(cells, person, random);
    return { cells, kind: "phone" };
  }
  varyCells(cells, person, random);
  return { cells, kind: "voterId" };
}

function leaveOnePhone(cells: Cells, person: SyntheticPerson, random: Random): void {
  const other = person.cellPhone === "" ? "suffix" : "home_phone";
  clear(cells, "voter_id", "email", "middle_name", "party", other);
  if (random.chance(0.5)) clear(cells, "address1", "address2", "city", "zip", "precinct");
}

/** What lists say otherwise of somebody whose voter id they have. */
function varyCells(cells: Cells, person: SyntheticPerson, random: Random): void {
  const short = nicknames[person.firstName];
  if (short && random.chance(0.3)) cells[columnAt.first_name] = random.pick(short);
  if (random.chance(0.4))
    clear(cells, random.pick(["email", "home_phone", "middle_name", "support_level"] as const));
  if (random.chance(0.3)) cells[columnAt.support_level] = String(random.between(1, 5));
}

/** Gives a shared person other values than list A has; the support level always differs, name and id never. */
export function changeCells(cells: Cells, person: SyntheticPerson, random: Random): void {
  cells[columnAt.support_level] = String(((person.supportLevel ?? 2) % 5) + 1);
  if (random.chance(0.3))
    cells[columnAt.cell_phone] = phoneText(phoneAt("newCell", person.index * 7), random);
  if (random.chance(0.25)) cells[columnAt.address1] = `${random.between(10_000, 19_999)} Newbridge Rd`;
  if (random.chance(0.2)) cells[columnAt.registration_status] = "Moved";
  if (random.chance(0.2)) cells[columnAt.tags] = "Early voter";
}

/** Empties values that list A has; the date of birth always. */
export function blankCells(cells: Cells, random: Random): void {
  clear(cells, "date_of_birth");
  for (const column of ["email", "home_phone", "middle_name", "tags", "party"] as const) {
    if (random.chance(0.4)) clear(cells, column);
  }
}

/** A row that says nobody's name, id, phone or e-mail: only a place, or only a tag. */
export function unusableCells(random: Random): Cells {
  const cells = listColumns.map(() => "");
  if (random.chance(0.5)) cells[columnAt.tags] = "Walk-in";
  else {
    cells[columnAt.city] = "Columbus";
    cells[columnAt.state] = "OH";
  }
  return cells;
}
