import { z } from "zod";
import { stateNames } from "@/lib/places/us-states";

const List = z.array(z.string().trim().min(1).max(40)).max(200).default([]);

/**
 * The districts whose voters a campaign sees: of every kind that is named, one of its values; nothing named means all. Districts
 * are numbers without zeros in front ("3"); counties and precincts are as in the voter file.
 */
export const VoterScope = z.object({
  state: List,
  congressional: List,
  stateSenate: List,
  stateHouse: List,
  county: List,
  precinct: List,
});
export type VoterScope = z.infer<typeof VoterScope>;
export type ScopeKind = keyof VoterScope;

export const scopeKinds: readonly { kind: ScopeKind; label: string; column: string }[] = [
  { kind: "state", label: "State", column: "state" },
  { kind: "congressional", label: "Congressional district", column: "congressional_district" },
  { kind: "stateSenate", label: "State senate district", column: "state_senate_district" },
  { kind: "stateHouse", label: "State house district", column: "state_house_district" },
  { kind: "county", label: "County", column: "county" },
  { kind: "precinct", label: "Precinct", column: "precinct" },
];

export const wholeFile: VoterScope = VoterScope.parse({});

const stateCodes = [...new Set(Object.values(stateNames))].map((code) => code.toLowerCase());
const districtWords =
  "u ?s|united states|state|st|congressional|congress|cong|senate|senatorial|sen|house|assembly|legislative|leg|representative|rep|" +
  "upper|lower|of|district|districts|dist|cd|sd|hd|ld|ad|sld|no|number|the|cn|con|cg|sts|ss|sn|sth|sh|lg";
/**
 * A district that is its number alone, in lower case, in a pattern that JavaScript and RE2 both read: "cd 03", "oh-15", "11th congressional
 * district". What has a name is not ("Hillsborough 12", which Rockingham has as well).
 */
export const districtPattern = `(?:(?:${stateCodes.join("|")})-)?(?:(?:${districtWords})[ .:#-]*)*#? ?0*([0-9]+[a-z]?)(?:st|nd|rd|th)?(?: (?:${districtWords}))*`;
const longestDistrict = 60;
const numbered = new RegExp(`^(?:${districtPattern})$`, "u");

/** A district as voter files here hold it: "CD 03" is "3", "05A" is "5A"; what is more than a number stays as it is. */
export function plainDistrict(text: string): string {
  const plain = text.trim();
  if (plain.length > longestDistrict) return plain;
  return numbered.exec(plain.toLowerCase())?.[1]?.toUpperCase() ?? plain;
}

/** A scope as the voter file's columns hold it. */
export function plainScope(scope: VoterScope): VoterScope {
  const districts = new Set<ScopeKind>(["congressional", "stateSenate", "stateHouse"]);
  return VoterScope.parse(
    Object.fromEntries(
      scopeKinds.map(({ kind }) => [
        kind,
        scope[kind].map((text) =>
          districts.has(kind) ? plainDistrict(text) : kind === "state" ? text.toUpperCase() : text,
        ),
      ]),
    ),
  );
}

/** A scope in words: "OH · Congressional district 3, 12". */
export function scopeWords(scope: VoterScope): string {
  const parts = scopeKinds.flatMap(({ kind, label }) => {
    const values = scope[kind];
    if (values.length === 0) return [];
    return [kind === "state" ? values.join(", ") : `${label} ${values.join(", ")}`];
  });
  return parts.length === 0 ? "The whole voter file" : parts.join(" · ");
}
