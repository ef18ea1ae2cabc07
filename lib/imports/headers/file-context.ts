import type { PersonField } from "@/lib/people/fields";
import type { Candidate } from "./name-candidates";
import type { HeaderWords } from "./split-header";
import { vocabulary } from "./vocabulary";

/** What the headers of a file say together. */
export interface FileContext {
  /** A voter file, or a list with voter data. */
  isVoterFile: boolean;
  /** Rows are donations, orders or tickets. */
  isLedger: boolean;
  /** The address of residence stands in columns that say so. */
  hasResidence: boolean;
  /** There is an address that is not a mailing, billing or work address. */
  hasOwnAddress: boolean;
  hasMailing: boolean;
  hasBilling: boolean;
  /** The street is in parts. */
  hasParts: boolean;
  /** A column holds the street line and says "street" only. */
  hasStreet: boolean;
  /** A column holds the form of address. */
  hasSalutation: boolean;
  /** First and last name have columns. */
  hasNameParts: boolean;
  /** Fields that some column names well. */
  strong: ReadonlySet<PersonField>;
  /** Words of all headers. */
  words: ReadonlySet<string>;
  /** Positions of columns with an address, city or ZIP. */
  addressAt: readonly number[];
}

const strongFrom = 0.8;
const ledgerWords = (
  "amount transaction payment receipt order ticket donation gift quantity invoice pledge currency contribution " +
  "fee gross disbursement settlement fund"
).split(" ");
const ownBlocks = new Set([null, "residence", "home", "registered"]);
const voterFields: readonly PersonField[] = [
  "precinct",
  "party",
  "congressional_district",
  "state_house_district",
  "state_senate_district",
];

/** Reads the file as a whole from each column's readings. */
export function readContext(
  headers: readonly HeaderWords[],
  readings: readonly (readonly Candidate[])[],
): FileContext {
  const tops = readings.map((list) => list[0]);
  const words = new Set(headers.flatMap((header) => header.words));
  const strong = strongFields(readings);
  const places = tops.map((top, column) => ({ top, column })).filter(({ top }) => isPlace(top));
  const own = places.filter(({ top }) => ownBlocks.has(top?.block ?? null));
  const mailing = places.filter(({ top }) => top?.block === "mailing");
  return {
    isVoterFile: isVoterFile(headers, readings, strong),
    isLedger: ledgerWords.filter((word) => words.has(word)).length >= 2,
    hasResidence: own.filter(({ top }) => top?.block).length >= 2,
    hasOwnAddress: holdsAddress(
      own.map(({ top }) => top),
      mailing.map(({ top }) => top),
    ),
    hasMailing: mailing.length > 0,
    hasBilling: places.some(({ top }) => top?.block === "billing"),
    hasParts: own.some(({ top }) => isStreetPart(top)),
    hasStreet: own.some(({ top }) => top?.field === "address1" && top.words.join() === "street"),
    hasSalutation: tops.some((top) => top?.kind === "title" && !top.words.includes("title")),
    hasNameParts: strong.has("first_name") && strong.has("last_name"),
    strong,
    words,
    addressAt: own.map(({ column }) => column),
  };
}

function strongFields(readings: readonly (readonly Candidate[])[]): Set<PersonField> {
  const strong = new Set<PersonField>();
  for (const list of readings) {
    for (const { field, score, extra } of list)
      if (field !== null && score >= strongFrom && !extra) strong.add(field);
  }
  return strong;
}

function isPlace(top: Candidate | undefined): boolean {
  if (top === undefined || top.score < 0.6) return false;
  return top.field === "address1" || top.field === "city" || top.field === "zip" || isStreetPart(top);
}

const isStreetPart = (top: Candidate | undefined) =>
  top?.kind === "part" && ["street", "house"].some((word) => top.words.includes(word));

type Tops = readonly (Candidate | undefined)[];

/** City and ZIP alone are an address of their own, unless they complete a mailing line that lacks them. */
function holdsAddress(own: Tops, mailing: Tops): boolean {
  const has = (tops: Tops, field: PersonField) => tops.some((top) => top?.field === field);
  if (has(own, "address1") || own.some(isStreetPart)) return true;
  const completes = has(mailing, "address1") && !has(mailing, "city") && !has(mailing, "zip");
  return has(own, "city") && has(own, "zip") && !completes;
}

/** A voter file names a precinct, a district or a party, or says "voter", and two such things at least. */
function isVoterFile(
  headers: readonly HeaderWords[],
  readings: readonly (readonly Candidate[])[],
  strong: ReadonlySet<PersonField>,
): boolean {
  const named = (field: PersonField) =>
    readings.some(
      (list, at) => list[0]?.field === field && /voter|vuid/u.test(headers[at]?.words.join(" ") ?? ""),
    );
  const sure = voterFields.filter((field) => strong.has(field)).length;
  const ofVoters = (["voter_id", "registration_status", "registration_date"] as const).filter(named).length;
  const other =
    strong.has("registration_date") || strong.has("date_of_birth") || strong.has("voter_id") ? 1 : 0;
  return sure + ofVoters >= 2 || (sure + ofVoters === 1 && other === 1);
}

/** Unknown words that at least three headers share beside other words: a vendor's or an export's prefix. */
export function sharedWords(headers: readonly HeaderWords[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of headers) {
    if (words.length < 2) continue;
    for (const word of words) {
      if (!vocabulary.has(word) && !/\d/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([word]) => word));
}
