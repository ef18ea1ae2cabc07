/** Words of an address and how they are shortened (USPS Publication 28, appendices B and C2; ordinals as figures). */
const shortened = `alley aly,avenue ave,av ave,beach bch,boulevard blvd,bridge brg,center ctr,centre ctr,circle cir,court ct,cove cv,creek crk,
crescent cres,crossing xing,drive dr,estates ests,expressway expy,extension ext,freeway fwy,garden gdn,gardens gdns,glen gln,grove grv,harbor hbr,
heights hts,highway hwy,hill hl,hills hls,hollow holw,island is,junction jct,lake lk,landing lndg,lane ln,manor mnr,meadow mdw,meadows mdws,mount mt,
mountain mtn,parkway pkwy,place pl,plaza plz,point pt,ridge rdg,river riv,road rd,saint st,spring spg,springs spgs,square sq,station sta,street st,
summit smt,terrace ter,trace trce,trail trl,turnpike tpke,valley vly,view vw,village vlg,vista vis,
north n,south s,east e,west w,northeast ne,northwest nw,southeast se,southwest sw,
first 1st,second 2nd,third 3rd,fourth 4th,fifth 5th,sixth 6th,seventh 7th,eighth 8th,ninth 9th,tenth 10th,
apartment #,apt #,unit #,suite #,ste #,room #,rm #,lot #,space #,spc #,trailer #,trlr #,no #`;

const words = shortened.split(",").map((pair) => pair.trim().split(" "));

/**
 * An address as it is compared: lower case, no punctuation, the usual words shortened, "#" for every word for a unit. Takes SQL of
 * its first and second line; a second line that is a number or a letter alone is a unit's.
 */
export function foldAddress(line1: string, line2 = "NULL"): string {
  const second = `CASE WHEN regexp_full_match(${line2}, '\\s*#?\\s*\\w?\\d+\\w?\\s*|\\s*\\w\\s*') THEN '# ' || ${line2} ELSE ${line2} END`;
  const text = line2 === "NULL" ? line1 : `concat_ws(' ', ${line1}, ${second})`;
  const plain = `' ' || replace(replace(translate(lower(strip_accents(${text})), E'.,\\'', ''), '#', ' # '), '  ', ' ') || ' '`;
  const post = `regexp_replace(${plain}, ' (p o|post office) box ', ' po box ')`;
  const short = words.reduce((sql, [long, word]) => `replace(${sql}, ' ${long} ', ' ${word} ')`, post);
  return `trim(regexp_replace(${short}, '\\s+(# )*', ' \\1', 'g'))`;
}

/** The street of a folded address, and its unit; '' where there is none. */
export const streetOf = (folded: string) => `regexp_replace(${folded}, '(^| )#.*$', '')`;
export const unitOf = (folded: string) => `regexp_extract(${folded}, '(?:^| )#[# ]*(.*)$', 1)`;

interface Lines {
  line1: string;
  line2: string;
}

/**
 * Two addresses that are one, as SQL: the same street, and the same unit where both have one; lists often leave the unit out. Most
 * are written alike, which is seen at once.
 */
export function sameAddress(a: Lines, b: Lines): string {
  const [fa, fb] = [foldAddress(a.line1, a.line2), foldAddress(b.line1, b.line2)];
  const units = `nullif(${unitOf(fa)}, '') = nullif(${unitOf(fb)}, '')`;
  return `CASE WHEN ${a.line1} = ${b.line1} AND ${a.line2} IS NOT DISTINCT FROM ${b.line2} THEN true
    ELSE ${streetOf(fa)} = ${streetOf(fb)} AND coalesce(${units}, true) END`;
}

/** SQL of what the key of a house starts with: its number, or the first number in a line that doesn't begin with one ("PO Box 12"). */
export const houseNumber = (line1: string) =>
  `CASE WHEN left(${line1}, 1) BETWEEN '0' AND '9' THEN lower(split_part(${line1}, ' ', 1)) ELSE regexp_extract(${line1}, '\\d+') END`;
