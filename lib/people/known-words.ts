/** The words of lists that are understood, in lower case, by what they mean. */

/** By a party's letter. */
export const knownPartyWords: Record<string, readonly string[]> = {
  D: ["d", "dem", "democrat", "democratic", "democratic party", "democrats"],
  R: ["r", "rep", "republican", "republican party", "gop", "republicans"],
  L: ["l", "lib", "lbt", "libertarian", "libertarian party"],
  G: ["g", "grn", "gre", "green", "green party"],
  I: ["i", "ind", "independent"],
  N: [
    "n",
    "npa",
    "una",
    "uaf",
    "unaffiliated",
    "unenrolled",
    "none",
    "nonpartisan",
    "non-partisan",
    "no party",
    "no party affiliation",
    "no affiliation",
    "undeclared",
    "not affiliated",
  ],
};

/** By a support level, 1 (strong support) to 5 (strong opposition). */
export const knownSupportWords: Record<number, readonly string[]> = {
  1: ["strong support", "strong supporter", "strongly support", "strong yes"],
  2: ["lean support", "leans support", "leaning support", "support", "supporter", "likely support", "yes"],
  3: ["undecided", "neutral", "unsure", "maybe"],
  4: ["lean oppose", "leans oppose", "leaning oppose", "oppose", "opposed", "likely oppose", "no"],
  5: ["strong oppose", "strongly oppose", "strong opponent", "strong no"],
};

export const yesWords: readonly string[] = [
  "y",
  "yes",
  "true",
  "t",
  "1",
  "x",
  "on",
  "do not call",
  "do not text",
  "do not email",
  "do not e-mail",
  "do not mail",
  "do not contact",
  "dnc",
  "opted out",
  "opt out",
  "opt-out",
  "optout",
  "unsubscribed",
  "stop",
  "stopped",
  "refused",
];
export const noWords: readonly string[] = [
  "n",
  "no",
  "false",
  "f",
  "0",
  "off",
  "ok",
  "none",
  "opted in",
  "opt in",
  "opt-in",
  "optin",
  "subscribed",
];
