import { plainDistrict } from "./scope";

/** Which precinct would be in which district, and what of the file can't be used. */
export interface Crosswalk {
  districts: ReadonlyMap<string, string>;
  /** Lines that don't hold two values, or say of a precinct something else than an earlier line; 1-based, at most ten. */
  badLines: readonly number[];
}

const mostBad = 10;

/**
 * Reads a crosswalk: lines of a precinct and its new district, with a comma, semicolon or tab between, quoted or not. A first line of words
 * such as "precinct,district" is passed over.
 */
export function readCrosswalk(text: string): Crosswalk {
  const districts = new Map<string, string>();
  const badLines: number[] = [];
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "" || (at === 0 && isHeader(line))) continue;
    const [precinct = "", districtText = ""] = cellsOf(line);
    const district = plainDistrict(districtText);
    const known = districts.get(precinct) ?? district;
    if (precinct === "" || district === "" || known !== district) badLines.push(at + 1);
    else districts.set(precinct, district);
  }
  return { districts, badLines: badLines.slice(0, mostBad) };
}

const isHeader = (line: string) => /precinct|ward|vtd/iu.test(line) && /district|cd|sd|hd/iu.test(line);

function cellsOf(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,;\t"]*)(?:[,;\t]|$)/gu) ?? [];
  return cells.map((cell) =>
    cell
      .replace(/[,;\t]$/u, "")
      .trim()
      .replace(/^"(.*)"$/u, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}

/** Kinds of districts that can be drawn anew. */
export const districtKinds = ["congressional", "stateSenate", "stateHouse"] as const;
export type DistrictKind = (typeof districtKinds)[number];
