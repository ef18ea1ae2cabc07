/** How a contact is registered, as far as the voter file tells. */
export const voterOutcomes = ["matched", "ambiguous", "elsewhere", "unregistered"] as const;
export type VoterOutcome = (typeof voterOutcomes)[number];

/** What is said of a contact of whom there is no voter to show. A matched one whose voter isn't there has left the districts or the file. */
export const outcomeWords: Record<VoterOutcome, string> = {
  matched: "Was a voter here, and is no more in the current release of these districts.",
  ambiguous: "May be several voters. Decide under Review.",
  elsewhere: "Is registered, but not in these districts.",
  unregistered: "Is probably not registered.",
};

/** Ways in which a contact and a voter agree, from strict to loose. */
export const voterPasses = [
  "voter id",
  "name and birth date",
  "name and address",
  "name and phone",
  "name and e-mail",
  "name and ZIP",
] as const;
export type VoterPass = (typeof voterPasses)[number];

/** So likely must one voter be before a contact is called matched. */
export const matchedFrom = 0.85;
/** Less likely than this in all, nobody in the file is the contact. */
export const registeredFrom = 0.5;
