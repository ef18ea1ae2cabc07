import { nicknames } from "@/lib/demo/nicknames";
import { peopleOf } from "@/lib/demo/person";
import type { Random } from "@/lib/demo/random";

/** One contact as somebody wrote it down. `who`: equal for contacts that are one person. */
export interface Contact {
  who: number;
  first_name: string;
  last_name: string;
  suffix: string;
  birth_date: string;
  email: string;
  cell_phone: string;
  address1: string;
  address2: string;
  city: string;
  zip: string;
}
export type ContactField = Exclude<keyof Contact, "who">;

/** The people of a made-up population in households, each once. */
export function contactsOf(seed: number, count: number): Contact[] {
  const personAt = peopleOf(seed);
  return Array.from({ length: count }, (_, at) => {
    const person = personAt(at);
    return {
      who: at,
      first_name: person.firstName,
      last_name: person.lastName,
      suffix: person.suffix,
      birth_date: person.birthDate,
      email: person.email,
      cell_phone: person.homePhone || person.cellPhone,
      address1: person.address1,
      address2: person.address2,
      city: person.city,
      zip: person.zip,
    };
  });
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A letter left out, put in, taken for another, or two in each other's place; never the first of a longer text alone. */
export function misspell(random: Random, text: string): string {
  if (text.length < 3) return text;
  const at = random.between(1, text.length - 1);
  const [head, letter, tail] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  const other = letters.charAt(random.below(letters.length));
  return random.pick([
    head + tail,
    head + other + letter + tail,
    head + other + tail,
    head.slice(0, -1) + letter + head.slice(-1) + tail,
  ]);
}

/** How often what happens to a value between two times that somebody writes it down. */
const slips: { field: ContactField; share: number; of: (random: Random, contact: Contact) => string }[] = [
  { field: "first_name", share: 0.1, of: (random, { first_name }) => misspell(random, first_name) },
  {
    field: "first_name",
    share: 0.12,
    of: (random, { first_name }) => random.pick(nicknames[first_name] ?? [first_name]),
  },
  { field: "first_name", share: 0.03, of: (_, { first_name }) => first_name.slice(0, 1) },
  { field: "last_name", share: 0.08, of: (random, { last_name }) => misspell(random, last_name) },
  { field: "birth_date", share: 0.4, of: () => "" },
  { field: "email", share: 0.3, of: () => "" },
  { field: "cell_phone", share: 0.3, of: () => "" },
  {
    field: "address1",
    share: 0.3,
    of: (_, { address1 }) => address1.replace(/ Street$/u, " St").replace(/ Avenue$/u, " Ave"),
  },
  { field: "address1", share: 0.08, of: (random, { address1 }) => misspell(random, address1) },
  { field: "address1", share: 0.06, of: (random) => `${random.between(100, 9900)} Quarry Rd` },
  { field: "address2", share: 0.1, of: () => "" },
  { field: "suffix", share: 0.05, of: () => "" },
];

/** The same person written down once more. */
export function writeAgain(random: Random, contact: Contact): Contact {
  const again = { ...contact };
  for (const { field, share, of } of slips) if (random.chance(share)) again[field] = of(random, again);
  return again;
}

/** Some contacts, by share, written down once or twice more. */
export const withRepeats = (random: Random, contacts: readonly Contact[], share: number): Contact[] =>
  contacts.flatMap((contact) => {
    if (!random.chance(share)) return [contact];
    const times = random.chance(0.2) ? 2 : 1;
    return [contact, ...Array.from({ length: times }, () => writeAgain(random, contact))];
  });
