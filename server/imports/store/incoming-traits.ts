import { certainlyDifferent, firstNamesFit } from "@/server/people/store/same-person";

/** The traits of a row of `incoming`. */
export const incomingTraits = (alias: string) => ({
  first: `${alias}.kf`,
  last: `${alias}.kl`,
  birthDate: `${alias}.birth_date`,
  voterUid: `${alias}.voter`,
  suffix: `${alias}.suffix`,
});

/** Two rows of one list with other external ids are two people: their source says so. */
export const otherIds = (a: string, b: string) => `coalesce(${a}.external_id <> ${b}.external_id, false)`;

/** SQL that two rows of `incoming` can't be one person: other first names (`n`: their nickname, joined), dates, suffixes or ids. */
export const cannotBeOne = (a: string, b: string, n: string) =>
  `NOT ${firstNamesFit(`${a}.kf`, `${b}.kf`, n)}
    OR ${certainlyDifferent(incomingTraits(a), incomingTraits(b))} OR ${otherIds(a, b)}`;
