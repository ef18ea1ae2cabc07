import { minuteMs } from "./demo-time";
import { pickGivenName } from "./given-names";
import { Random, weightedPairs } from "./random";
import { surnames } from "./surnames";

const stream = { legislator: 43 };

export interface DemoTag {
  name: string;
  parent: string | null;
  color: string;
}

const tagTree: Record<string, { color: string; tags: readonly string[] }> = {
  Involvement: {
    color: "#2563eb",
    tags: ["Volunteer", "Door knocker", "Phone banker", "Precinct captain", "Yard sign"],
  },
  Giving: { color: "#16a34a", tags: ["Donor", "Small donor"] },
  Community: {
    color: "#9333ea",
    tags: ["Union member", "Teacher", "Veteran", "Student", "Small business owner", "Faith leader"],
  },
  Voting: { color: "#ea580c", tags: ["Absentee voter", "Needs ride to polls", "Early voter"] },
};

/** The tags that synthetic people have, in a tree: parents stand before their children. */
export const demoTags: readonly DemoTag[] = Object.entries(tagTree).flatMap(([parent, { color, tags }]) => [
  { name: parent, parent: null, color },
  ...tags.map((name) => ({ name, parent, color })),
]);

export interface DemoUser {
  name: string;
  email: string;
  role: "manager" | "organizer" | "volunteer";
}

/** The demo campaign's staff; the first is its manager. */
export const demoUsers: readonly DemoUser[] = [
  { name: "Rosa Delgado", email: "rosa.delgado@example.org", role: "manager" },
  { name: "Marcus Whitfield", email: "marcus.whitfield@example.org", role: "organizer" },
  { name: "Priya Nair", email: "priya.nair@example.org", role: "organizer" },
  { name: "Tom O'Leary", email: "tom.oleary@example.org", role: "volunteer" },
  { name: "Hannah Yoder", email: "hannah.yoder@example.org", role: "volunteer" },
  { name: "José Núñez", email: "jose.nunez@example.org", role: "volunteer" },
];

export interface DemoLegislator {
  name: string;
  chamber: "house" | "senate";
  district: string;
  party: "D" | "R";
  issue: string;
  position: "yes" | "leaning_yes" | "undecided" | "leaning_no" | "no";
  note: string;
  updatedAt: Date;
}

const positions = {
  D: weightedPairs([
    ["yes", 60],
    ["leaning_yes", 20],
    ["undecided", 13],
    ["leaning_no", 5],
    ["no", 2],
  ] as const),
  R: weightedPairs([
    ["yes", 6],
    ["leaning_yes", 13],
    ["undecided", 22],
    ["leaning_no", 24],
    ["no", 35],
  ] as const),
};

/** A whip count of a statehouse of 99 and 33 seats on one bill; the legislators are made up. */
export function demoLegislators(seed: number, now: Date, issue = "HB 101: School meals"): DemoLegislator[] {
  const chambers = [
    ["house", 99],
    ["senate", 33],
  ] as const;
  return chambers.flatMap(([chamber, seats]) =>
    Array.from({ length: seats }, (_, seat) => {
      const random = new Random(seed, stream.legislator, seats * 1000 + seat);
      const party = random.chance(0.35) ? "D" : "R";
      const given = pickGivenName(random, random.pick(["F", "M"] as const), random.between(1948, 1990));
      const position = random.weighted(positions[party]);
      return {
        name: `${given.name} ${random.pick(surnames).name}`,
        chamber,
        district: String(seat + 1),
        party,
        issue,
        position,
        note: position === "undecided" ? "Meet before the committee vote." : "",
        updatedAt: new Date(now.getTime() - random.between(1, 30 * 24 * 60) * minuteMs),
      } as const;
    }),
  );
}
