import { countyNames } from "@/lib/voters/county-codes";
import { districtPattern } from "@/lib/voters/scope";
import { ownStatusCodes, statusBeginnings, statusCodes } from "@/lib/voters/status-codes";
import { quoteText } from "@/server/platform/duckdb/query";

// SQL of the forms in which a voter file keeps what states and vendors write, over the columns that `voterRows` names.

/** Capitals at the beginning of each word, where a name is in capitals or small letters alone. */
export function proper(sql: string): string {
  const cut = (text: string, at: string) =>
    `array_to_string(
      list_transform(string_split(${text}, ${quoteText(at)}), w -> upper(w[1]) || w[2:]), ${quoteText(at)})`;
  const words = `array_to_string(list_transform(string_split(lower(${sql}), ' '),
    w -> CASE WHEN length(w) > 3 AND starts_with(w, 'mc') THEN 'Mc' || upper(w[3]) || w[4:]
              ELSE upper(w[1]) || w[2:] END), ' ')`;
  const hyphens = `CASE WHEN contains(${sql}, '-') OR contains(${sql}, '''')
    THEN ${cut(cut(words, "-"), "'")} ELSE ${words} END`;
  return `CASE WHEN ${sql} = upper(${sql}) OR ${sql} = lower(${sql}) THEN ${hyphens} ELSE ${sql} END`;
}

/** A district's number, as in `plainDistrict`. */
export const district = (sql: string) =>
  `CASE WHEN regexp_full_match(lower(${sql}), '${districtPattern}')
     THEN upper(regexp_extract(lower(${sql}), '^(?:${districtPattern})$', 1)) ELSE ${sql} END`;

/** What a status means: a state's own codes go before the common ones, and these before words. */
export function statusSql(layout: string): string {
  const text = "lower(status_text)";
  const byCode = Object.entries({ ...statusCodes, ...ownStatusCodes[layout] }).map(
    ([code, status]) => `WHEN '${code}' THEN '${status}'`,
  );
  const byWord = statusBeginnings.map(
    ([word, status]) => `WHEN contains(${text}, '${word}') THEN '${status}'`,
  );
  return `CASE ${text} ${byCode.join(" ")}
    ELSE CASE ${byWord.join(" ")} END END`;
}

export const genders = `CASE lower(gender_text)
  WHEN 'f' THEN 'F' WHEN 'female' THEN 'F' WHEN 'm' THEN 'M' WHEN 'male' THEN 'M'
  WHEN 'w' THEN 'F' WHEN 'woman' THEN 'F' WHEN 'man' THEN 'M' END`;

export const suffixes = `CASE suffix_text WHEN 'jr' THEN 'Jr' WHEN 'sr' THEN 'Sr'
  ELSE upper(suffix_text) END`;

/** NULL where a value is a state's sign for "withheld", stars. */
export const unlessStars = (sql: string) =>
  `CASE WHEN ${sql} IS NOT NULL AND trim(${sql}, '* ') <> '' THEN ${sql} END`;

const texts = (list: Iterable<string>) => `[${[...list].map(quoteText).join(", ")}]`;

/** SQL of a county's name: a state's code for it is looked up, and what only says that it is a county left out. */
export function countySql(state: string | null): string {
  const names = countyNames[state ?? ""];
  const bare = proper("regexp_replace(county, '(?i),? county( - [0-9]+)?$', '')");
  if (!names) return bare;
  const at = `list_position(${texts(names.keys())}, upper(ltrim(county, '0')))`;
  return `coalesce(${texts(names.values())}[${at}], ${bare})`;
}

/** Each of a state's legislative districts has a senator of its own. */
const oneMap = ["NJ", "WA", "AZ", "ID"];
export const senateSql = `coalesce(${district("senate_text")},
  CASE WHEN own_state IN (${oneMap.map(quoteText).join(", ")}) THEN ${district("house_text")} END)`;
/** Alaska's precincts begin with the number of the house district: 10-125. */
export const houseSql = `coalesce(${district("house_text")},
  CASE WHEN own_state = 'AK' THEN nullif(regexp_extract(precinct, '^0*([0-9]+)-', 1), '') END)`;
/** The last line of an address, where it stands in place of the city: "MADISON, WI 53703-1234". */
export const citySql = proper(
  `regexp_replace(${unlessStars("city")}, ',? +[A-Za-z]{2},? +[0-9]{5}(-?[0-9]{4})?$', '')`,
);

/** Words that say that nothing is withheld; whatever else stands in such a column, withholds. */
const open = [
  ..."n no 0 f false none - public open unrestricted u null n/a".split(" "),
  "not confidential",
  "not protected",
  "not exempt",
  "not restricted",
  "no restriction",
  "public record",
];
export const withheld = (cell: string) =>
  `coalesce(trim(${cell}) <> '' AND lower(trim(${cell})) NOT IN (${open.map(quoteText).join(", ")}), false)`;

/** A number as vendors write scores: "1,234", "$5", "60 %". What is none, also "NaN" and "inf", is NULL. */
export const numberSql = (sql: string) =>
  `(SELECT CASE WHEN isfinite(x) THEN x END
      FROM (SELECT try_cast(translate(${sql}, ',$% ', '') AS FLOAT) AS x))`;

/** A street that says so itself. */
const saysWithheld =
  "^(address )?(is )?(confidential|protected|withheld|restricted)( address| voter| record)?$";
export const streetWithheld = `coalesce(regexp_matches(lower(address1), '${saysWithheld}'), false)`;

/** In these a spreadsheet takes the zero of a ZIP away. */
const zerosInFront = ["CT", "MA", "ME", "NH", "NJ", "RI", "VT", "PR"];
export const zipOf = (state: string) =>
  `CASE WHEN length(split_part(zip, '-', 1)) = 4
          AND ${state} IN (${zerosInFront.map(quoteText).join(", ")}) THEN '0' || zip
     ELSE zip END`;

/** A last name without the suffix at its end, which has a column of its own. */
const suffixAtEnd = "(?i),? +(jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th)\\.?$";
export const bareLast = `CASE WHEN contains(last_name, ' ')
  THEN regexp_replace(last_name, '${suffixAtEnd}', '') ELSE last_name END`;
