import { addressWords as words } from "@/lib/people/address-words";

interface Lines {
  line1: string;
  line2: string;
}

const bothLines = ({ line1, line2 }: Lines) =>
  `concat_ws(' ', ${line1}, CASE WHEN regexp_full_match(${line2}, '\\s*#?\\s*\\w?\\d+\\w?\\s*|\\s*\\w\\s*')
      THEN '# ' || ${line2}
      ELSE ${line2} END)`;

/**
 * An address as it is compared: lower case, no punctuation, the usual words shortened, "#" for every word for a unit. Takes SQL of
 * its first and second line; a second line that is a number or a letter alone is a unit's.
 */
export function foldAddress(line1: string, line2 = "NULL"): string {
  const text = line2 === "NULL" ? line1 : bothLines({ line1, line2 });
  const bare = `translate(lower(strip_accents(${text})), E'.,\\'', '')`;
  const plain = `' ' || replace(replace(${bare}, '#', ' # '), '  ', ' ') || ' '`;
  const post = `regexp_replace(${plain}, ' (p o|post office) box ', ' po box ')`;
  const short = words.reduce((sql, [long, word]) => `replace(${sql}, ' ${long} ', ' ${word} ')`, post);
  return `trim(regexp_replace(${short}, '\\s+(# )*', ' \\1', 'g'))`;
}

/** A street that is called like a unit: "100 Space Center Blvd", "14 Trailer Ct". */
const calledLikeUnit = "^[0-9]+[a-z]? # [a-z][a-z].*$";

/** The street of a folded address, and its unit; '' where there is none. */
export const streetOf = (folded: string) =>
  `regexp_replace(${folded}, '(${calledLikeUnit})|(?:^| )#.*$', '\\1')`;
export const unitOf = (folded: string) =>
  `regexp_extract(${folded}, '${calledLikeUnit}|(?:^| )#[# ]*(.*)$', 1)`;

/** The address lines of a relation. */
export const linesOf = (relation: string): Lines => ({
  line1: `${relation}.address1`,
  line2: `${relation}.address2`,
});

/**
 * Two addresses that are one, as SQL: the same street, and the same unit where both have one; lists often leave the unit out. Most
 * are written alike, which is seen at once.
 */
export function sameAddress(a: Lines, b: Lines): string {
  // What folds them is so long that a statement in which it stands more than once is planned for longer than it runs.
  const folded = `list_transform([${bothLines(a)}, ${bothLines(b)}], lines -> ${foldAddress("lines")})`;
  const [fa, fb] = ["pair[1]", "pair[2]"] as const;
  const units = `nullif(${unitOf(fa)}, '') = nullif(${unitOf(fb)}, '')`;
  return `CASE WHEN ${a.line1} = ${b.line1} AND ${a.line2} IS NOT DISTINCT FROM ${b.line2} THEN true
    ELSE list_transform([${folded}],
      pair -> ${streetOf(fa)} = ${streetOf(fb)} AND coalesce(${units}, true))[1] END`;
}

/** SQL of what the key of a house starts with: its number, or the first number in a line that doesn't begin with one ("PO Box 12"). */
export const houseNumber = (line1: string) =>
  `CASE WHEN left(${line1}, 1) BETWEEN '0' AND '9' THEN lower(split_part(${line1}, ' ', 1))
    ELSE regexp_extract(${line1}, '\\d+') END`;

const unitAtEnd =
  "(?i)[ ,]+(apartment|apt|unit|suite|ste|room|rm|lot|space|spc|trailer|trlr|no|#)\\.? ?#? ?[^ ]*$";

/** "st" is "St", but "nw" is "NW". */
const asShown = (short: string) =>
  /^[nsew]{1,2}$/u.test(short) ? short.toUpperCase() : `${short.charAt(0).toUpperCase()}${short.slice(1)}`;

/** SQL of a street as it is shown: without its unit, and its last word shortened as the USPS does ("Oak Street" is "Oak St"). */
export function shownStreet(sql: string): string {
  const whole = `regexp_replace(${sql}, '\\s+', ' ', 'g')`;
  const bare = `trim(regexp_replace(${whole}, '${unitAtEnd}', ''), ' ,.')`;
  const street = `CASE WHEN regexp_full_match(${bare}, '[0-9]+[A-Za-z]?') THEN trim(${whole}, ' ,.')
      ELSE ${bare} END`;
  const last = `lower(regexp_extract(${street}, '([^ ]+)$', 1))`;
  const cases = words
    .filter(([, short]) => short !== "#")
    .map(([long, short]) => `WHEN '${long}' THEN '${asShown(short)}'`);
  return `regexp_replace(${street}, '[^ ]+$',
      coalesce(CASE ${last} ${cases.join(" ")} END, regexp_extract(${street}, '([^ ]+)$', 1)))`;
}
