import { dayAt, minuteMs } from "./demo-time";
import { cities } from "./places";
import { Random } from "./random";
import { pickStreet } from "./streets";

const stream = { registration: 41, event: 44 };

export type DemoEventKind = "canvass" | "phone_bank" | "rally" | "house_party" | "fundraiser" | "training";

export interface DemoEvent {
  name: string;
  kind: DemoEventKind;
  startsAt: Date;
  endsAt: Date;
  place: string;
  address1: string;
  city: string;
  state: string;
  zip: string;
  capacity: number;
  description: string;
}

/** name, kind, days from now, hour (UTC), hours, city, place, capacity */
const eventPlans: readonly [string, DemoEventKind, number, number, number, string, string, number][] = [
  ["Campaign kickoff", "rally", -42, 22, 2, "Columbus", "Goodale Park Pavilion", 900],
  ["Volunteer training: first doors", "training", -35, 23, 2, "Columbus", "Campaign office", 60],
  ["Weekend canvass: Clintonville", "canvass", -28, 14, 4, "Columbus", "Whetstone Library", 80],
  ["Tuesday phone bank", "phone_bank", -24, 22, 3, "Cleveland", "Campaign office", 50],
  ["Lakefront house party", "house_party", -19, 23, 2, "Lakewood", "The Okafor home", 35],
  ["Weekend canvass: Old Brooklyn", "canvass", -14, 14, 4, "Cleveland", "Estabrook Center", 80],
  ["Autumn fundraiser dinner", "fundraiser", -7, 23, 3, "Cincinnati", "Music Hall Ballroom", 240],
  ["Weekend canvass: Collinwood", "canvass", 2, 14, 4, "Cleveland", "Collinwood Library", 80],
  ["Student phone bank", "phone_bank", 5, 22, 3, "Athens", "Student Center", 40],
  ["Rally with the candidate", "rally", 9, 22, 2, "Toledo", "Promenade Park", 1500],
  ["Precinct captains' training", "training", 13, 23, 2, "Dayton", "Union Hall", 45],
  ["Get-out-the-vote canvass", "canvass", 20, 13, 8, "Columbus", "Campaign office", 300],
];

/** Twelve events around `now`: seven are over, five are to come. */
export function demoEvents(now: Date): DemoEvent[] {
  return eventPlans.map(([name, kind, days, hour, hours, cityName, place, capacity], position) => {
    const city = cities.find((known) => known.name === cityName);
    const startsAt = dayAt(now, days, hour);
    const random = new Random(2026, stream.event, position);
    return {
      name,
      kind,
      startsAt,
      endsAt: new Date(startsAt.getTime() + hours * 60 * minuteMs),
      place,
      address1: `${random.between(100, 2400)} ${pickStreet(random)}`,
      city: cityName,
      state: city?.state ?? "OH",
      zip: city?.zips[0] ?? "",
      capacity,
      description: `${name} at ${place}. Bring a friend.`,
    };
  });
}

export interface DemoRegistration {
  /** Position in `demoEvents`. */
  event: number;
  /** Index of the person in the population. */
  person: number;
  status: "registered" | "attended" | "no_show" | "cancelled";
  registeredAt: Date;
}

function pickStatus(random: Random, over: boolean): DemoRegistration["status"] {
  if (random.chance(0.08)) return "cancelled";
  if (!over) return "registered";
  return random.chance(0.74) ? "attended" : "no_show";
}

/** Who comes to the events: nobody twice to one, about two thirds of its capacity, fewer if `people` are few. */
export function* demoRegistrations(seed: number, now: Date, people: number): Generator<DemoRegistration> {
  for (const [event, { startsAt, capacity }] of demoEvents(now).entries()) {
    const random = new Random(seed, stream.registration, event);
    const guests = new Set<number>();
    const wanted = Math.min(Math.floor(people / 2), Math.round(capacity * (0.5 + 0.35 * random.fraction())));
    const latest = Math.min(startsAt.getTime(), now.getTime());
    while (guests.size < wanted) {
      const person = random.below(people);
      if (guests.has(person)) continue;
      guests.add(person);
      const status = pickStatus(random, startsAt < now);
      yield {
        event,
        person,
        status,
        registeredAt: new Date(latest - random.between(60, 20 * 24 * 60) * minuteMs),
      };
    }
  }
}
