import type { Texts } from "./duplicate-case";

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

/** An answer has a number as its key, of which there are nine: of more contacts, one of the nine fullest is kept. */
const mostAnswers = ordinals.length;

/** What to call each contact where one of them is kept: the first name where it tells them apart, else its place. */
export function keepWords(contacts: readonly Texts[]): string[] {
  const names = contacts.map(({ first_name: name }) => name?.trim() ?? "");
  return names
    .slice(0, mostAnswers)
    .map((name, at) =>
      name !== "" && names.indexOf(name) === names.lastIndexOf(name) ? name : `the ${ordinals[at]}`,
    );
}
