/** Two people for certain: other voter ids, or other suffixes (Jr, Sr). SQL over the records `a` and `b`. */
export const apart = "(coalesce(a.voter <> b.voter, false) OR coalesce(a.suffix <> b.suffix, false))";

/** Two names that several people have are two names, however alike they are: Eric and Erica. */
export const bothCommon = "a.common_first AND b.common_first";

/** Columns of a compared pair besides its levels: one alone is Jr or Sr; both first names are common; years between the births. */
export const pairFacts = `(a.suffix IS NULL) <> (b.suffix IS NULL) AS one_suffix,
  ${bothCommon} AS both_common, abs(year(a.born) - year(b.born)) AS years`;

// From here on SQL over a compared pair `s`.

/**
 * Two people of a household, however much they share: other given names (spouses, twins), or other birthdays beside a name that
 * only fits (sisters) or with a generation between (father and son). Where no households are, the same is one person's bad data.
 */
export const housemates = `coalesce((s.first = 1 AND (s.both_common OR (s.last >= 3 AND s.email < 4)))
  OR (s.birth = 1 AND (s.first < 4 OR s.last < 3 OR (s.years > 12 AND s.email < 3))), false)`;

/** Two names that have one e-mail address. */
const sharedEmail = "(s.first = 1 AND s.both_common AND s.email = 4 AND s.birth < 3)";

/** Two of one name who share neither a birthday nor a phone or a home, where these are known. */
const namesakes = "(s.birth = 1 AND s.phone < 2 AND s.address < 2 AND s.phone + s.address > 0)";

/** A Jr or Sr on one side that nothing of their own outweighs. */
const perhapsSon = "(s.one_suffix AND s.birth < 3 AND s.email < 3)";

/**
 * Two people although their score may be high. `households`: whether there are any among the contacts. `suffixes`: whether a suffix on
 * one side alone tells them apart; where all who live there are compared, the other of them is found, too.
 */
export const twoPeople = (households: boolean, { suffixes = true } = {}) =>
  `(${[
    "s.apart",
    sharedEmail,
    namesakes,
    ...(suffixes ? [perhapsSon] : []),
    ...(households ? [housemates] : []),
  ].join(" OR ")})`;
