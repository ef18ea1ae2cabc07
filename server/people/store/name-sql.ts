const honorifics = "(?:mr|mrs|ms|miss|mx|dr|rev|hon|sir|madam)\\.?";
const suffixes = "jr|sr|ii|iii|iv|v|esq|md|phd";
const particles =
  "van|von|der|den|de|del|della|di|da|dos|das|du|la|le|st\\.?|san|santa|bin|ibn|al|el|ter|ten|y";

const title = `(?:${honorifics} )?`;
const perhapsSuffix = `(?:,? (${suffixes})\\.?)?`;
const natural = `(?i)^${title}(\\S+)(?: (.*?))?? ((?:(?:${particles}) )*\\S+?)${perhapsSuffix}$`;
const lastFirst = `(?i)^([^,]+?)${perhapsSuffix}, ?${title}([^,\\s]+)(?: ([^,]*?))??${perhapsSuffix}$`;
const suffixOnly = `(?i)^[^,]+, ?(${suffixes})\\.?$`;

/**
 * Splits a whole name: "First Middle Last", "Last, First Middle", with honorifics left out, particles (van der) kept
 * with the last name and suffixes (Jr, III) apart. One word alone is a first name.
 * `raw` is SQL for the name; gives SQL for a struct of first, middle, last, suffix ('' where there is none).
 */
export function fullNameSql(raw: string): string {
  const text = `trim(regexp_replace(${raw}, '\\s+', ' ', 'g'))`;
  const split = (pattern: string, names: string) => `regexp_extract(${text}, '${pattern}', [${names}])`;
  const inOrder = split(natural, "'first', 'middle', 'last', 'suffix'");
  const reversed = `(SELECT {'first': s.first, 'middle': s.middle, 'last': s.last,
      'suffix': CASE WHEN s.suffix1 <> '' THEN s.suffix1 ELSE s.suffix2 END}
    FROM (SELECT ${split(lastFirst, "'last', 'suffix1', 'first', 'middle', 'suffix2'")} AS s))`;
  return `CASE WHEN ${raw} IS NULL THEN NULL
    WHEN contains(${raw}, ',') AND NOT regexp_full_match(${text}, '${suffixOnly}') THEN ${reversed}
    WHEN contains(${text}, ' ') THEN ${inOrder}
    ELSE {'first': ${text}, 'middle': '', 'last': '', 'suffix': ''} END`;
}

/** Letters with a stroke are no letters with an accent; each has a plain one all the same. */
const strokes = "łøđħŧı";
const strokesPlain = "lodhti";

/** A name as it is compared: lower case, no accents, no punctuation, one blank between words. Few names need the slow part. */
export function foldName(sql: string): string {
  const lower = `lower(strip_accents(${sql}))`;
  const slow = `translate(${lower}, E'${strokes}-.,\\'\`\u2019', '${strokesPlain}')`;
  return `CASE WHEN regexp_matches(${lower}, '[^a-z ]') THEN ${slow} ELSE ${lower} END`;
}

const titles = "mr|mrs|ms|miss|mx|dr|prof|rev|hon|sgt|capt|col";

/** A first name as it is compared, without a title in front of it. */
export const foldFirstName = (sql: string) => `CASE WHEN contains(${sql}, ' ')
  THEN regexp_replace(${foldName(sql)}, '^(${titles}) +', '') ELSE ${foldName(sql)} END`;

const generations = "jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th";

/** A last name as it is compared: "Van der Berg" is "Vanderberg", and "Lee Jr." is "Lee". */
export const foldLastName = (sql: string) => `CASE WHEN contains(${sql}, ' ')
  THEN replace(regexp_replace(${foldName(sql)}, ' +(${generations})$', ''), ' ', '')
    ELSE ${foldName(sql)} END`;

const sameSuffix = [
  ["junior", "jr"],
  ["senior", "sr"],
  ["2nd", "ii"],
  ["3rd", "iii"],
  ["4th", "iv"],
] as const;

/** SQL of a suffix as it is compared ("jr", "ii"), from its own column or the end of the last name; NULL where there is none. */
export function suffixSql(column: string | null, lastName: string): string {
  const own = column ? `nullif(translate(lower(${column}), '., ', ''), '')` : "NULL::VARCHAR";
  const atEnd = `CASE WHEN contains(${lastName}, ' ')
      THEN nullif(regexp_extract(${foldName(lastName)}, ' (${generations})$', 1), '') END`;
  return sameSuffix.reduce(
    (sql, [long, short]) => `replace(${sql}, '${long}', '${short}')`,
    `coalesce(${own}, ${atEnd})`,
  );
}
