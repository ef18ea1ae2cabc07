import { type Field, fields } from "@/lib/fields";
import type { ColumnProfile } from "@/lib/reading";
import type { FileContext } from "./file-context";
import type { Candidate } from "./name-candidates";
import { personWords } from "./qualifiers";
import { type Evidence, weighValues } from "./value-evidence";

/** A reading of a column after the file and its values have had their say. */
export interface Weighed extends Candidate {
  evidence: Evidence;
}

const addressFields: ReadonlySet<string> = new Set(["address1", "address2", "city", "state", "zip", "county"]);
const nameFields: ReadonlySet<string> = new Set(["first_name", "middle_name", "last_name", "suffix", "full_name"]);
const phoneFields: ReadonlySet<string> = new Set(["home_phone", "cell_phone", "work_phone"]);
const districtFields: ReadonlySet<string> = new Set([
  "congressional_district",
  "state_house_district",
  "state_senate_district",
  "precinct",
]);
const plainDistrict = /^(?:congressional|senate|assembly|house district|district house|state|precinct|district)/u;

/** Weighs one reading of the column at `at`. */
export function weighCandidate(candidate: Candidate, at: number, profile: ColumnProfile, context: FileContext): Weighed {
  const { field } = candidate;
  if (field === null) return { ...candidate, evidence: { factor: 1, words: null } };
  const evidence = weighValues(field, profile);
  const factor = blockFactor(candidate, field, context) * fileFactor(candidate, field, at, context) * evidence.factor;
  return { ...candidate, score: candidate.score * factor * (candidate.extra ? 0.45 : 1), evidence };
}

const isOwn = (block: Candidate["block"]) => block === "home" || block === "residence" || block === "registered";
const voterGroup: ReadonlySet<string> = new Set(["Voter"]);

function blockFactor({ block, words }: Candidate, field: Field, context: FileContext): number {
  if (addressFields.has(field)) return addressFactor(block, field, context);
  if (block === null) return 1;
  if (block === "work" && (field === "employer" || field === "occupation")) return 1;
  if (fields[field].group !== "Name" && fields[field].group !== "Contact") return isOwn(block) && voterGroup.has(fields[field].group) ? 1 : 0;
  if (isOwn(block)) return 1;
  if (field === "email") return block === "work" ? 0.7 : 0.45;
  if (field === "cell_phone" && block === "work" && words.includes("cell")) return 0.75;
  if (phoneFields.has(field)) return block === "work" ? 0 : block === "other" ? 0.45 : 0.8;
  if (nameFields.has(field)) return block === "work" || block === "other" ? 0 : 0.8;
  return 0;
}

function addressFactor(block: Candidate["block"], field: Field, context: FileContext): number {
  if (block === "residence") return 1;
  if (block === "home") return 0.98;
  if (block === "registered") return 0.97;
  if (block === null) return context.hasResidence && field !== "county" ? 0.85 : 1;
  if (context.hasOwnAddress || block === "work" || block === "other") return 0;
  if (block === "mailing") return 0.88;
  if (context.hasMailing || (block === "shipping" && context.hasBilling)) return 0;
  return block === "billing" ? 0.8 : 0.75;
}

function fileFactor(candidate: Candidate, field: Field, at: number, context: FileContext): number {
  if (field === "full_name") return context.hasNameParts ? 0 : 1;
  if (field.startsWith("do_not") && candidate.words.join(" ") === "opt out") return optOutFactor(field, context);
  if (field === "email") return candidate.words.join() === "mail" && candidate.rest.length > 0 ? 0 : 1;
  if (field === "state") return isFarFromAddress(at, context) ? 0.5 : 1;
  if (field === "occupation") return titleFactor(candidate, context);
  if (field === "address1") return lineFactor(candidate, context);
  if (field === "address2") return partFactor(candidate, context);
  if (field === "voter_id" || field === "external_id") return idFactor(candidate, field, context);
  if (context.isVoterFile) return 1;
  if (field === "registration_date" || field === "registration_status") {
    return candidate.rest.concat(candidate.words).includes("voter") || field === saidAlone(candidate) ? 1 : 0.45;
  }
  return districtFields.has(field) && !plainDistrict.test(candidate.words.join(" ")) ? 0.5 : 1;
}

/** "Registration status" in a file that also names a voter is of the voter; elsewhere it may be an event's. */
function saidAlone({ words }: Candidate): Field | null {
  return words.includes("voterbase") ? "registration_status" : null;
}

/** An opt-out that names no channel is of the only channel that the file has, else of all. */
function optOutFactor(field: Field, { strong }: FileContext): number {
  const hasPhone = strong.has("home_phone") || strong.has("cell_phone");
  const only = strong.has("email") === hasPhone ? null : hasPhone ? "do_not_text" : "do_not_email";
  if (field === "do_not_contact") return only === null ? 1 : 0.6;
  return field === only ? 2.1 : 1;
}

/** "State" among the courts and districts of a voter file is a jurisdiction, not a part of an address. */
function isFarFromAddress(at: number, context: FileContext): boolean {
  return context.addressAt.length > 0 && !context.addressAt.some((other) => Math.abs(other - at) <= 4);
}

/** "Title" is a form of address unless another column holds that. */
function titleFactor({ words }: Candidate, context: FileContext): number {
  return words.join() !== "title" || (context.hasSalutation && !context.isVoterFile) ? 1 : 0;
}

/** Beside "street", a plain "address" is the whole formatted one; beside parts, a plain "street" is a part. */
function lineFactor({ words }: Candidate, context: FileContext): number {
  if (words.length > 1) return 1;
  if (words[0] === "address") return context.hasStreet ? 0.8 : 1;
  return words[0] === "street" && context.hasParts ? 0.6 : 1;
}

/** Units beside a street in parts are joined with it. */
function partFactor({ words }: Candidate, context: FileContext): number {
  const isLine = ["line", "2", "secondary", "extra", "supplemental", "two"].some((word) => words.includes(word));
  return context.hasParts && (!isLine || words.includes("street")) ? 0.5 : 1;
}

function idFactor({ words, rest }: Candidate, field: Field, context: FileContext): number {
  const isBare = words.every((word) => word === "id" || word === "number");
  const isOnlyId = context.isVoterFile && !context.strong.has("voter_id");
  if (field === "voter_id") {
    if (isBare) return isOnlyId ? 2.1 : 0;
    return context.isVoterFile || words.some((word) => /^(?:voter|vuid)$/u.test(word)) ? 1 : 0.5;
  }
  if (isBare && (isOnlyId || rest.includes("voter"))) return 0.5;
  if (!context.isLedger || [...words, ...rest].some((word) => personWords.has(word))) return 1;
  return isBare || words.includes("record") ? 0.6 : 0.9;
}
