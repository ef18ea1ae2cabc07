import { cityLines } from "./cities";
import { type Random, weightedTable } from "./random";

export interface City {
  name: string;
  county: string;
  state: string;
  zips: readonly string[];
  congressionalDistricts: readonly string[];
  houseDistricts: readonly string[];
  wards: number;
  people: number;
  /** Share of voters who lean to the Democratic party, 0 to 1. */
  lean: number;
}

/** Where a household votes; all parts belong together. */
export interface Place {
  city: City;
  zip: string;
  congressionalDistrict: string;
  stateHouseDistrict: string;
  stateSenateDistrict: string;
  precinct: string;
}

function readCity(line: string): City {
  const [name, county, state, congress, house, people, lean, zips] = line.split("|") as [string, ...string[]];
  if (!county || !state || !congress || !house || !zips) throw new Error(`Not a city: ${line}`);
  return {
    name,
    county,
    state,
    zips: zips.split(" "),
    congressionalDistricts: congress.split(",").map((number) => `${state}-${number.padStart(2, "0")}`),
    houseDistricts: house.split(","),
    wards: Math.max(3, Math.round(Number(people) / 12)),
    people: Number(people),
    lean: Number(lean) / 100,
  };
}

/** The cities of the population: nearly all in Ohio, a few in Massachusetts and New Jersey (ZIPs with a zero). */
export const cities: readonly City[] = cityLines.trim().split("\n").map(readCity);

const cityTable = weightedTable(
  cities,
  cities.map(({ people }) => people),
);

const at = <T>(list: readonly T[], position: number): T => list[position % list.length] as T;

/** A place to live, larger cities more often. A ward lies in one ZIP and one district of each kind. */
export function pickPlace(random: Random): Place {
  const city = random.weighted(cityTable);
  const ward = random.below(city.wards);
  const house = at(city.houseDistricts, ward);
  return {
    city,
    zip: at(city.zips, ward),
    congressionalDistrict: at(city.congressionalDistricts, ward),
    stateHouseDistrict: house,
    stateSenateDistrict: String(Math.ceil(Number(house) / 3)),
    precinct: `${city.name} ${ward + 1}-${at(["A", "B", "C", "D"], random.below(4))}`,
  };
}
