import type { ColumnProfile } from "@/lib/imports/reading";
import type { PersonField } from "@/lib/people/fields";
import type { ValueKind } from "./value-kinds";

/** What the values say to a field: a factor on the score (0 vetoes) and the words for it, null when silent. */
export interface Evidence {
  factor: number;
  words: string | null;
}

interface Expectation {
  /** Any of these kinds supports the field. */
  kinds: readonly ValueKind[];
  says: string;
  /** Below this share the values speak against the field. */
  needs: number;
  /** Kinds that speak against it when most values are of them. */
  never: readonly ValueKind[];
}

const statusWords =
  /^(?:in)?active$|^(?:un)?subscribed$|^(?:un)?confirmed$|^(?:bounced|deleted|pending|open|closed|new|cleaned)$/iu;

const salutation = /^(?:mr|mrs|ms|miss|mx|dr|rev|hon|prof|sir|madam|fr|sr)\.?$/iu;
const voterStatus = /activ|regist|pend|cancel|confirm|purg|suspen|remov|provis|challeng|verif|^[a-z]$/iu;

const never = (...kinds: ValueKind[]) => kinds;
const plain = never("email", "url");
const text = (...more: ValueKind[]): Expectation => ({
  kinds: [],
  says: "",
  needs: 0,
  never: [...plain, ...more],
});
const kind = (
  says: string,
  needs: number,
  kinds: readonly ValueKind[],
  ...more: ValueKind[]
): Expectation => ({
  kinds,
  says,
  needs,
  never: more,
});
const flag = kind("are yes or no", 0.34, ["yesNo"], "email", "phone", "url", "streetAddress");
const phone = kind(
  "look like phone numbers",
  0.4,
  ["phone"],
  "email",
  "url",
  "date",
  "streetAddress",
  "yesNo",
);
const day = kind("are dates", 0.5, ["date"], "email", "phone", "url", "streetAddress", "name");
const district = text("date", "phone", "streetAddress");

const expectations: Partial<Record<PersonField, Expectation>> = {
  first_name: text("yesNo", "number", "phone", "date", "streetAddress"),
  middle_name: text("number", "phone", "date", "streetAddress"),
  last_name: text("yesNo", "number", "phone", "date", "streetAddress"),
  full_name: text("yesNo", "number", "phone", "date", "streetAddress"),
  suffix: text("phone", "date", "streetAddress", "number", "yesNo"),
  address1: text("phone", "date", "yesNo"),
  address2: text("phone", "date"),
  city: text("number", "phone", "date", "streetAddress"),
  state: text("number", "phone", "date", "streetAddress"),
  county: text("phone", "date", "streetAddress"),
  zip: text("phone", "date", "name", "streetAddress"),
  email: kind("look like e-mail addresses", 0.5, ["email"], "phone", "date", "number", "yesNo"),
  home_phone: phone,
  cell_phone: phone,
  work_phone: phone,
  date_of_birth: day,
  registration_date: day,
  age: kind("are numbers", 0.6, ["number"], "email", "date", "phone", "year"),
  gender: kind("are genders", 0.4, ["gender"], "email", "number", "date"),
  party: text("date", "phone", "streetAddress"),
  // Ten digits are as often a precinct as a phone.
  precinct: text("date"),
  voter_id: text("date", "name"),
  external_id: text("date"),
  employer: text("date", "phone", "number"),
  occupation: text("date", "phone", "number"),
  registration_status: text("date", "phone"),
  congressional_district: district,
  state_house_district: district,
  state_senate_district: district,
  do_not_call: flag,
  do_not_text: flag,
  do_not_email: flag,
  do_not_mail: flag,
  do_not_contact: flag,
};

/** Kinds that only support a field, named in the reason. */
const support: Partial<Record<PersonField, [ValueKind, string]>> = {
  zip: ["zip", "look like ZIP codes"],
  state: ["stateCode", "are states"],
  address1: ["streetAddress", "look like street addresses"],
  party: ["party", "are parties"],
};

const enough = 3;

/** Weighs the values of a column for a field; `headerWords`: the header's words for it. Blank columns are silent, a few values only whisper. */
export function weighValues(
  field: PersonField,
  profile: ColumnProfile,
  headerWords: readonly string[] = [],
): Evidence {
  const filled = Math.round(profile.values * (1 - profile.blankShare));
  const expected = expectations[field];
  if (filled === 0 || expected === undefined) return { factor: 1, words: null };
  if (isOtherThing(field, headerWords, profile) || isOpposed(expected, profile))
    return { factor: filled < enough ? 0.6 : 0, words: null };
  if (expected.kinds.length === 0) return supportOf(field, profile);
  const share = Math.max(...expected.kinds.map((each) => profile.share[each]));
  if (share >= expected.needs) return { factor: 1, words: say(share, expected.says) };
  if (filled < enough) return { factor: 0.9, words: null };
  const noDate = expected === day ? 0.4 : 0.55;
  return { factor: share > 0 ? 0.8 : noDate, words: null };
}

/** The share of a column's frequent values that a pattern fits. */
function shareOf(pattern: RegExp, { top }: ColumnProfile): number {
  const all = top.reduce((sum, [, count]) => sum + count, 0);
  return all === 0
    ? 0
    : top.reduce((sum, [value, count]) => sum + (pattern.test(value) ? count : 0), 0) / all;
}

/** Whether most values are forms of address. */
export const areSalutations = (profile: ColumnProfile) => shareOf(salutation, profile) > 0.4;

/** Whether most values are a city, its state and ZIP: "MADISON, WI 53703-1234". */
export const areCityLines = (profile: ColumnProfile) =>
  shareOf(/^\p{L}[\p{L} .'-]*,? [A-Z]{2},? \d{5}(?:-?\d{4})?$/u, profile) > 0.6;

/** Whether the values are those of another thing that goes by the same word: a status of a visit, a region of the campaign. */
function isOtherThing(field: PersonField, headerWords: readonly string[], profile: ColumnProfile): boolean {
  const header = headerWords.join(" ");
  if (field === "state") {
    const isRegion = header === "region" && profile.share.stateCode < 0.3;
    return isRegion || profile.top.every(([value]) => statusWords.test(value));
  }
  if (field === "occupation") return areSalutations(profile);
  if (field === "registration_status") return header === "status" && shareOf(voterStatus, profile) < 0.3;
  return field === "party" && !headerWords.includes("party") && profile.share.party === 0;
}

const isOpposed = (expected: Expectation, profile: ColumnProfile) =>
  expected.never.some((each) => profile.share[each] > 0.6) && !isSupported(expected, profile);

const isSupported = (expected: Expectation, profile: ColumnProfile) =>
  expected.kinds.some((each) => profile.share[each] >= Math.max(expected.needs, 0.6));

function supportOf(field: PersonField, profile: ColumnProfile): Evidence {
  const [each, says] = support[field] ?? [undefined, ""];
  const share = each === undefined ? 0 : profile.share[each];
  return { factor: 1, words: share >= 0.5 ? say(share, says) : null };
}

const say = (share: number, says: string) => `${Math.round(share * 100)} % ${says}`;
