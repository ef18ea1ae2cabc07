import { writeFileSync } from "node:fs";
import path from "node:path";
import { peopleOf, type SyntheticPerson } from "@/lib/demo/person";

const ohio =
  "SOS_VOTERID,COUNTY_NUMBER,COUNTY_ID,LAST_NAME,FIRST_NAME,MIDDLE_NAME,SUFFIX,DATE_OF_BIRTH,REGISTRATION_DATE,VOTER_STATUS,PARTY_AFFILIATION,RESIDENTIAL_ADDRESS1,RESIDENTIAL_SECONDARY_ADDR,RESIDENTIAL_CITY,RESIDENTIAL_STATE,RESIDENTIAL_ZIP,CONGRESSIONAL_DISTRICT,PRECINCT_NAME,STATE_REPRESENTATIVE_DISTRICT,STATE_SENATE_DISTRICT,PRIMARY-05/07/2024,GENERAL-11/05/2024,GENERAL-11/08/2022";

const us = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;

/** A row of Ohio's voter file. Districts are numbers with a zero in front, as states write them. */
const ohioRow = (one: SyntheticPerson) =>
  [
    one.voterId,
    `County ${1 + (one.index % 3)}`,
    one.index,
    one.lastName.toUpperCase(),
    one.firstName.toUpperCase(),
    one.middleName,
    one.suffix,
    us(one.birthDate),
    us(one.registrationDate),
    one.index % 9 === 0 ? "CONFIRMATION" : "ACTIVE",
    one.party,
    one.address1.toUpperCase(),
    one.address2,
    one.city.toUpperCase(),
    "OH",
    one.zip,
    `0${1 + (one.index % 4)}`,
    `P${one.index % 10}`,
    "07",
    "12",
    one.index % 2 ? "X" : "",
    "X",
    one.index % 3 ? "" : "X",
  ].join(",");

/** Rows of Ohio's voter file, of people of a made-up population: those from `from` on. */
export function ohioVoters(count: number, from = 0, seed = 5): string[] {
  const personAt = peopleOf(seed);
  return Array.from({ length: count }, (_, at) => ohioRow(personAt(from + at)));
}

/** Writes a voter file in Ohio's layout. Gives its path. */
export function writeOhio(dir: string, name: string, rows: readonly string[]): string {
  const file = path.join(dir, name);
  writeFileSync(file, `${[ohio, ...rows].join("\n")}\n`);
  return file;
}

/** What is usually said of a release. */
export const usualRelease = {
  layout: "auto",
  state: null,
  asOf: "2026-11-03",
  terms: "",
  loadedBy: "test",
} as const;
