import { existsSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import path from "node:path";
import { peopleOf } from "@/lib/demo/person";
import { Random } from "@/lib/demo/random";

const elections = [
  "PRIMARY-03/15/2016",
  "GENERAL-11/08/2016",
  "PRIMARY-05/08/2018",
  "GENERAL-11/06/2018",
  "PRIMARY-03/17/2020",
  "GENERAL-11/03/2020",
  "PRIMARY-05/03/2022",
  "GENERAL-11/08/2022",
  "PRIMARY-03/19/2024",
  "GENERAL-11/05/2024",
] as const;
const columns =
  "SOS_VOTERID,COUNTY_NUMBER,COUNTY_ID,LAST_NAME,FIRST_NAME,MIDDLE_NAME,SUFFIX,DATE_OF_BIRTH,REGISTRATION_DATE,VOTER_STATUS,PARTY_AFFILIATION,RESIDENTIAL_ADDRESS1,RESIDENTIAL_SECONDARY_ADDR,RESIDENTIAL_CITY,RESIDENTIAL_STATE,RESIDENTIAL_ZIP,CONGRESSIONAL_DISTRICT,PRECINCT_NAME,STATE_REPRESENTATIVE_DISTRICT,STATE_SENATE_DISTRICT";

const us = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;

/** Writes the voters of a made-up population as Ohio's file has them, once. Gives the file's path. */
export async function makeVoterFile(dir: string, rows: number, seed = 7): Promise<string> {
  const file = path.join(dir, `voters-${rows}-${seed}.csv`);
  if (existsSync(file)) return file;
  const out = await open(`${file}.part`, "w");
  const personAt = peopleOf(seed);
  const random = new Random(seed, 77);
  let text = `${columns},${elections.join(",")}\n`;
  for (let at = 0; at < rows; at++) {
    const one = personAt(at);
    const turnout = random.fraction();
    const votes = elections.map((name) =>
      random.chance(name.startsWith("P") ? turnout * 0.5 : turnout) ? "X" : "",
    );
    const cells = [
      one.voterId,
      one.county,
      String(at),
      one.lastName.toUpperCase(),
      one.firstName.toUpperCase(),
      one.middleName.toUpperCase(),
      one.suffix.toUpperCase(),
      us(one.birthDate),
      us(one.registrationDate),
      random.chance(0.9) ? "ACTIVE" : "CONFIRMATION",
      one.party,
      one.address1.toUpperCase(),
      one.address2.toUpperCase(),
      one.city.toUpperCase(),
      "OH",
      one.zip,
      one.congressionalDistrict,
      one.precinct,
      one.stateHouseDistrict,
      one.stateSenateDistrict,
    ];
    text += `${cells.join(",")},${votes.join(",")}\n`;
    if (text.length > 1_000_000) {
      await out.write(text);
      text = "";
    }
  }
  await out.write(text);
  await out.close();
  await rename(`${file}.part`, file);
  return file;
}
