import type { Synonyms } from "./synonyms-of-fields";

/** How voter files name what they know, and how lists say whom not to contact. */
export const voterSynonyms: Synonyms = {
  congressional_district: {
    sure:
      "congressional district, us congressional district, congressional, us congressional, us house district, us house, " +
      "federal district, us representative district, united states congressional district, us house of representatives",
    likely:
      "cd, us representative, us cd, congressional code, congressional name, us representative in congressional",
    weak: "federal, us congressional district name, us district, federal house",
  },
  state_house_district: {
    sure:
      "state house district, state house, house district, representative district, state representative district, assembly district, state assembly, " +
      "house of delegates district, state lower district, state assembly district, state lower house district, assembly, " +
      "state legislative lower district, lower house district, delegate district, house delegates district, " +
      "house of representatives district, state house of representatives district, house of representatives, " +
      "general assembly district, state representative, delegates district, legislative house district, state hd",
    likely:
      "hd, legislative district, legislative, representative district, state legislative district, house delegates, " +
      "house, delegate, state delegate, house of delegates, state lower, lower district, rep district, ad, state rep, representative, " +
      "state rep district, house dist number, lower house, house of rep, house of rep district",
    weak: "ld, legislature, state legislature district",
  },
  state_senate_district: {
    sure:
      "state senate district, state senate, senate district, senate, state upper district, state senator district, " +
      "state upper house district, state legislative upper district, senator district, upper house district, state sd",
    likely: "sd, state senator, state upper, upper district, senator, upper house",
    weak: "legislative district, legislative, ld, state legislative district, legislative district number",
  },
  precinct: {
    sure: "precinct, precinct name, jurisdiction precinct, voting precinct, precinct code, precinct number, county precinct, voter precinct",
    likely:
      "precinct id, precinct description, precinct abbreviation, county precinct id, precinct key, registered precinct, " +
      "voting district, polling precinct, precinct code value, precinct code name, registration precinct, precinct short name, " +
      "election precinct, precinct part name, precinct value, county voting precinct, election district, precinct text",
    weak: "precinct split, vtd, ed, ward precinct, precinct ward, precinct split id, precinct portion, election division, polling division",
  },
  date_of_birth: {
    sure: "birth date, date of birth, birth day date, date birth, birth dt, birth at",
    likely: "birth, birthdate full, birth dates, birth date full",
    hint: "birth year, year birth",
  },
  age: {
    sure: "age, voter age, birth age, current age, age years, age number",
    likely: "years of age, age today, age in years, age as of",
    weak: "calculated age",
    hint: "years, age bracket, age range, age group",
  },
  gender: {
    sure: "gender, gender code, gender description, gender name, voter gender, gender identity",
    likely: "self described gender, gender text, gender value, gender type",
  },
  party: {
    sure:
      "party, party affiliation, political party, party code, party name, registered party, registration party, " +
      "party registration, party description, political affiliation, party abbreviation, voter party, party enrollment, party cd, " +
      "parties description, party affiliation code, party affiliation description, party id, current party, official party",
    likely:
      "affiliation, partisan affiliation, party short name, party full name, political party code, party preference, enrolled party, enrollment",
    weak: "party type, enrollment code, modeled party, party rollup, common party",
  },
  voter_id: {
    sure:
      "voter id, state voter id, voter registration number, voter number, voter id number, sos voter id, registrant id, " +
      "voter registration id, state file id, vuid, statewide voter id, statewide voter id number, voter identification, " +
      "voter file id, unique voter id, registration number, voter unique id, registration id, state voter file id, " +
      "voter registration identification, registrant number, source voter id, official voter id, vf source state voter id, " +
      "elector id, elector number, electoral number, state voter number, voter reg id, state registration id, state registration number, voter identification number, " +
      "statevoterid, state voter registration id, vf voter id, state unique voter id, voterid state",
    likely: "certificate number, voter registration certificate number, affidavit number, county voter id",
    hint: "id number, id",
    weak: "state id, county file id, county voter number, county registration number, voter file number, reg id, county voter registration number",
  },
  registration_date: {
    sure:
      "registration date, date of registration, voter registration date, date registration, official registration date, " +
      "effective date registration, original registration date, date registered, registration effective date, " +
      "effective registration date, date of original registration, voter registration effective date",
    likely:
      "registration, state registration date, original registration, registration dates, registration on, effective date of registration, calculated registration date, earliest registration date",
    weak: "effective date, county registration date",
    hint: "registration application date, application date, date added registration",
  },
  registration_status: {
    sure:
      "voter status, registration status, voter status description, voter registration status, voter status code, status voter, " +
      "registration status code, voter status type code, voter status type, status of registration, voter status name, " +
      "voter status text, voter registration status code, registrant status, voterbase registration status",
    likely:
      "status, status code, voter active, status description, status name, county status, active status",
    weak: "active, active inactive, is active voter, active voter, active indicator, status type, record status",
  },
  do_not_call: {
    sure: "do not call, do not phone, phone opt out, call opt out, phone do not call, opt out phone, opt out call, do not call flag",
    likely:
      "phone opted out, has opted out of phone, call opted out, federal do not call, do not allow phone call",
    weak: "do not call list, do not call status",
  },
  do_not_text: {
    sure:
      "do not text, do not sms, sms opt out, text opt out, cell opt out, opted out sms, opted out text, has opted out of text, " +
      "has opted out of sms, do not text message, sms unsubscribed, text unsubscribed, text message opt out, do not send text",
    likely:
      "cell opted out, cell unsubscribed, unsubscribed from sms, cell do not text, unsubscribed from text, sms stop, do not allow text",
    hint: "opt out",
    weak: "text stop, sms opt out date, sms opted out at",
  },
  do_not_email: {
    sure:
      "do not email, email opt out, opted out email, email unsubscribed, has opted out of email, do not send email, " +
      "unsubscribed from email, opt out email, unsubscribed from all email, unsubscribed email, email opted out, do not allow email, do not bulk email",
    likely:
      "unsubscribed, unsubscribed from all, do not bulk emails, bulk email opt out, email suppressed, user opt out, do not allow bulk email",
    weak: "newsletter opt out",
    hint: "opt out, unsubscribed time, unsubscribed date, marketing status, email status, email subscriber status",
  },
  do_not_mail: {
    sure: "do not mail, mail opt out, opt out mail, do not send mail, do not postal mail, postal mail opt out, direct mail opt out, do not trade mail, has opted out of mail",
    likely: "mail opted out, do not allow mail, do not send postal mail, do not solicit mail",
  },
  do_not_contact: {
    sure: "do not contact, do not contact flag, do not contact at all, contact prohibited",
    likely:
      "opt out, opted out, do not solicit, contact opt out, opt out all, do not disturb, opt out of all, is opted out, global opt out",
    weak: "suppressed, blocklist, opt out date",
  },
};
