import type { PersonField } from "@/lib/people/fields";
import type { FileContext } from "./file-context";
import type { Candidate } from "./name-candidates";
import { personWords } from "./qualifiers";

type Rule = (candidate: Candidate, context: FileContext, at: number) => number;

const plainDistrict =
  /^(?:congressional|senate|assembly|house district|district house|state|precinct|district)/u;

/** Outside a voter file these are of an event, a membership or a league as often as of a voter. */
const ofVoter: Rule = ({ rest, words }, { isVoterFile }) =>
  isVoterFile || [...rest, ...words].some((word) => word === "voter" || word === "voterbase") ? 1 : 0.45;

const district: Rule = ({ words }, { isVoterFile }) =>
  isVoterFile || plainDistrict.test(words.join(" ")) ? 1 : 0.5;

/** The number of a house is where somebody lives, not who represents them; so is "house" beside parts of a street and no senate. */
const houseDistrict: Rule = (candidate, context, at) => {
  const headerWords = [...candidate.words, ...candidate.rest];
  const isAddress =
    headerWords.includes("house") &&
    headerWords.includes("number") &&
    !headerWords.some((word) => ofChamber.has(word));
  const isPart = headerWords.join() === "house" && context.hasParts && !context.words.has("senate");
  return isAddress || isPart ? 0 : district(candidate, context, at);
};
const ofChamber: ReadonlySet<string> = new Set(["district", "state", "representative", "legislative"]);

/** An opt-out that names no channel is of the only channel that the file has, else of all. */
const optOut =
  (field: PersonField): Rule =>
  ({ words: headerWords }, context) => {
    if (headerWords.join(" ") !== "opt out") return 1;
    const only = onlyChannel(context);
    if (field === "do_not_contact") return only === null ? 1 : 0.6;
    return field === only ? 2.1 : 1;
  };

function onlyChannel({ strong, words }: FileContext): PersonField | null {
  const hasPhone = ["phone", "cell", "sms", "text", "number"].some((word) => words.has(word));
  if (strong.has("email") === hasPhone) return null;
  return hasPhone ? "do_not_text" : "do_not_email";
}

const isBareId = (words: readonly string[]) => words.every((word) => word === "id" || word === "number");
const needsId = ({ isVoterFile, strong }: FileContext) => isVoterFile && !strong.has("voter_id");

const voterId: Rule = ({ words }, context) => {
  if (isBareId(words)) return needsId(context) ? 2.1 : 0;
  return context.isVoterFile || words.includes("voter") || words.includes("vuid") ? 1 : 0.5;
};

/** A bare id of a donation or an order is not the person's. */
const externalId: Rule = ({ words, rest }, context) => {
  if (isBareId(words) && (needsId(context) || rest.includes("voter"))) return 0.5;
  if (isBareId(words) && !context.isLedger) return rest.length > 0 ? 1 : 0.95;
  if (!context.isLedger || [...words, ...rest].some((word) => personWords.has(word))) return 1;
  return isBareId(words) || words.includes("record") ? 0.6 : 0.9;
};

/** "Title" is a form of address unless another column holds that. */
const title: Rule = ({ words }, { hasSalutation, isVoterFile }) =>
  words.join() !== "title" || (hasSalutation && !isVoterFile) ? 1 : 0;

/** Beside "street", a plain "address" is the whole formatted one; beside parts, a plain "street" is a part. */
const line: Rule = ({ words }, { hasStreet, hasParts }) => {
  if (words.length > 1) return 1;
  if (words[0] === "house") return hasParts ? 0 : 1;
  if (words[0] === "address") return hasStreet ? 0.8 : 1;
  return words[0] === "street" && hasParts ? 0.6 : 1;
};

const secondLine = new Set(["line", "2", "secondary", "extra", "supplemental", "two"]);

/** Units beside a street in parts are joined with it. */
const unit: Rule = ({ words }, { hasParts }) =>
  hasParts && (words.includes("street") || !words.some((word) => secondLine.has(word))) ? 0.5 : 1;

/** "State" after the address, among courts and districts, is a jurisdiction. */
const state: Rule = (_, { addressAt }, at) =>
  addressAt.length > 0 && at > Math.max(...addressAt) + 4 ? 0.5 : 1;

/** "Legislative" is the senate's where "representative" names the house's (Illinois). */
const senate: Rule = (candidate, context, at) => {
  const isOther = candidate.words.includes("legislative") && context.words.has("representative");
  return isOther ? 1.25 : district(candidate, context, at);
};

/** A municipality is the city where no column says city. */
const city: Rule = ({ words }, { strong }) =>
  words.join() === "municipality" && !strong.has("city") ? 1.6 : 1;

/** In a log of messages the account is that of who sent them. */
const employer: Rule = ({ words }, context) =>
  words.includes("account") && (context.words.has("sender") || context.words.has("texter")) ? 0 : 1;

const rules: Readonly<Partial<Record<PersonField, Rule>>> = {
  full_name: (_, { hasNameParts }) => (hasNameParts ? 0 : 1),
  email: ({ words, rest }) => (words.join() === "mail" && rest.length > 0 ? 0 : 1),
  address1: line,
  city,
  address2: unit,
  state,
  employer,
  occupation: title,
  voter_id: voterId,
  external_id: externalId,
  registration_date: ofVoter,
  registration_status: ofVoter,
  congressional_district: district,
  state_house_district: houseDistrict,
  state_senate_district: senate,
  precinct: district,
  do_not_text: optOut("do_not_text"),
  do_not_email: optOut("do_not_email"),
  do_not_contact: optOut("do_not_contact"),
};

/** How much a reading of the column at `at` counts in this file; 0 forbids it. */
export function fileFactor(
  candidate: Candidate,
  field: PersonField,
  at: number,
  context: FileContext,
): number {
  return rules[field]?.(candidate, context, at) ?? 1;
}
