import type { Synonyms } from "./synonyms-of-fields";

/** How headers name a person, and what campaigns and companies keep about one. */
export const personSynonyms: Synonyms = {
  first_name: {
    sure: "first name, name first, first names, first given name",
    likely: "first, f name, first initial name",
    weak: "preferred first name, legal first name, callname",
  },
  middle_name: {
    sure: "middle name, additional name, second name, middle maiden name",
    likely: "middle, middle initial, m name, name middle initial, middle names, additional names",
    hint: "m i",
  },
  last_name: {
    sure: "last name, name last, last names",
    likely: "last, l name",
    weak: "legal last name",
  },
  suffix: {
    sure: "name suffix, suffix name, generation, generational suffix, name suffix code, suffix code name",
    likely: "suffix, suffix code, lineage",
  },
  full_name: {
    sure: "full name, first last name, first last, first middle last name, complete name, first and last name",
    likely:
      "name, name full, last name first name, name formatted, formatted name, whole name, names, prospect",
    hint: "donor, attendee, guest, member, client",
    weak: "customer, contributor, display name, contact, legal name, preferred name, cardholder name",
  },
  external_id: {
    sure:
      "external id, vanid, van id, voter file vanid, voter vanid, my campaign vanid, record id, contact id, person id, " +
      "constituent id, nationbuilder id, lal voter id, lal id, voterbase id, vb voterbase id, supporter id, api id, " +
      "voter vanid, dwid, dw id, contact external id, external identifier, civi id, isixty id, hubspot id, airtable id",
    likely:
      "member id, donor id, employee id, patient id, id, uuid, guid, unique id, customer id, client id, attendee id, guest id, subscriber id, " +
      "profile id, individual id, civicrm id, crm id, internal id, participant id, volunteer id, people id, lookup id, " +
      "constituent number, account number, member number, customer number, supporter key, supporter number, " +
      "voter key, person key, exact track, smart van id, personid, contributor id, registrant uuid, donor number, " +
      "salesforce id, case safe id, contact key, subscriber key, id number, identification number, patron id, pdi id, " +
      "aristotle id, voter base id, respondent id, response id, state voter vanid, lead id, email id, user uuid",
    weak: "user id, account id, import id, datatrust id, rnc id, leid, ngp id, row id, rec id, user key",
  },
  employer: {
    sure: "employer, employer name, company, company name, name of employer",
    likely:
      "organization name, organization, business name, workplace, place of work, firm, firm name, associated company, account name, current employer, " +
      "company organization, primary company, organization company, current company, institution, primary organization",
    weak: "agency, business, affiliation organization",
    hint: "account",
  },
  occupation: {
    sure: "occupation, job title, profession, job, occupation name, position title, occupation title, organization title, company title",
    likely:
      "position, job position, job role, work title, professional title, job function, employment, job type",
    weak: "role, title, business title, career, industry occupation",
  },
  notes: {
    sure: "notes, note, comments, comment, remarks, remark, contact notes, person notes, additional notes",
    likely:
      "internal notes, internal note, call notes, call time notes, account notes, account note, volunteer notes, special notes, comments questions, questions comments, " +
      "general notes, other notes, notes comments, voter notes, note text, canvass notes, canvasser notes",
    weak: "description, narrative, background, background info, additional information, observations",
    hint: "feedback, question, memo",
  },
  tags: {
    sure: "tags, tag, tag list, list tag, labels, label, user tags, contact tags, group membership, tag names",
    likely: "categories, groups, keywords, segments, activist codes, list memberships, interests tags",
    hint: "segment, lists, list, list name, interests, activist code, source, contact type, campaigns, list membership",
    weak: "category, group",
  },
  support_level: {
    sure: "support level, support, support score level, candidate support, support id, supporter level, support code",
    likely:
      "voter support, support rating, leaning, support status, id level, candidate preference, support response",
    hint: "canvass result, rating, support score, survey response, interested, lean",
  },
};
