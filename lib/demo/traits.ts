import type { Channel } from "@/lib/people/fields";
import { type Random, type WeightedTable, weightedPairs } from "./random";

/** Name suffixes of men who have one. */
export const demoSuffixes = weightedPairs([
  ["Jr", 60],
  ["Sr", 20],
  ["III", 14],
  ["II", 6],
]);

export const registrationStatuses = weightedPairs([
  ["Active", 90],
  ["Confirmation", 7],
  ["Inactive", 3],
]);

/** A party code, D, R, I, L or G: two thirds registered with a party, by the city's lean (share of D). */
export function partyOf(random: Random, lean: number): string {
  const draw = random.fraction();
  if (draw < 0.3) return "I";
  if (draw < 0.312) return "L";
  if (draw < 0.32) return "G";
  return random.chance(lean) ? "D" : "R";
}

const supportByParty: Record<string, WeightedTable<number>> = {
  D: weightedPairs([
    [1, 50],
    [2, 27],
    [3, 14],
    [4, 6],
    [5, 3],
  ]),
  R: weightedPairs([
    [1, 4],
    [2, 8],
    [3, 17],
    [4, 28],
    [5, 43],
  ]),
};
const supportOfOthers = weightedPairs([
  [1, 14],
  [2, 21],
  [3, 33],
  [4, 19],
  [5, 13],
]);

/** How a person of that party answered the canvass; null for those not asked yet. */
export function pickSupport(random: Random, party: string): number | null {
  return random.chance(0.42) ? random.weighted(supportByParty[party] ?? supportOfOthers) : null;
}

const noTags: readonly string[] = [];
const tagSets = weightedPairs<readonly string[]>([
  [["Volunteer"], 20],
  [["Yard sign"], 18],
  [["Donor"], 12],
  [["Door knocker", "Volunteer"], 7],
  [["Phone banker", "Volunteer"], 6],
  [["Small donor", "Yard sign"], 5],
  [["Union member"], 9],
  [["Teacher", "Union member"], 4],
  [["Veteran"], 8],
  [["Student"], 7],
  [["Small business owner"], 5],
  [["Absentee voter"], 11],
  [["Absentee voter", "Needs ride to polls"], 3],
  [["Faith leader"], 1],
  [["Precinct captain", "Volunteer", "Yard sign"], 1],
]);

/** Tags, as `demoTags` names them; most people have none. */
export function pickTags(random: Random): readonly string[] {
  return random.chance(0.21) ? random.weighted(tagSets) : noTags;
}

const noChannels: readonly Channel[] = [];
const consentSets = weightedPairs<readonly Channel[]>([
  [["call"], 40],
  [["text"], 18],
  [["email"], 12],
  [["call", "text"], 14],
  [["knock"], 7],
  [["mail"], 4],
  [["call", "text", "email", "mail", "knock"], 5],
]);

/** Ways in which a person asked not to be contacted. */
export function pickConsent(random: Random): readonly Channel[] {
  return random.chance(0.035) ? random.weighted(consentSets) : noChannels;
}

const jobs = [
  ["City Schools", "Teacher"],
  ["County Hospital", "Nurse"],
  ["State University", "Professor"],
  ["Buckeye Freight", "Driver"],
  ["Lakeside Steel", "Machinist"],
  ["Self-employed", "Electrician"],
  ["Self-employed", "Attorney"],
  ["Riverbend Insurance", "Claims adjuster"],
  ["Union Local 38", "Organizer"],
  ["Three Rivers Foods", "Manager"],
  ["Heartland Software", "Engineer"],
  ["Maple Street Books", "Owner"],
] as const;

/** Employer and occupation, known of some. */
export function pickJob(random: Random, age: number): { employer: string; occupation: string } {
  if (!random.chance(0.24)) return { employer: "", occupation: "" };
  if (age >= 67) return { employer: "", occupation: "Retired" };
  const [employer, occupation] = random.pick(jobs);
  return { employer, occupation };
}

const notes = [
  "Wants a yard sign, please call first.",
  "Met at the county fair; cares about schools.",
  "Dog in the yard, use the side door.",
  "Asked for a large-print mailer.",
  "Prefers evenings after 6 pm.",
  'Goes by a nickname; "no calls on Sunday".',
  "Worried about the bridge on Mill St.",
  "Offered the garage for a phone bank.",
  "Undecided on the levy, call back in October.",
];

/** What a volunteer wrote down, of a few. */
export function pickNote(random: Random): string {
  return random.chance(0.04) ? random.pick(notes) : "";
}
