/**
 * Things that files hold and that are no field of ours: a reason for a person, and the names that headers use.
 * The kind "part" is a piece of an address or a phone number.
 */
export const foreignPhrases = {
  part: {
    why: "a part of a whole that is put together elsewhere",
    names:
      "house number, street number, street name, street type, street suffix, house suffix, street prefix, pre direction, " +
      "post direction, street pre direction, street post direction, direction prefix, direction suffix, unit type, " +
      "street number suffix, street number prefix, house number suffix, house number prefix, house half code, half code, " +
      "apartment type, unit designator, house fraction, street fraction, address number, address number suffix, " +
      "direction, street direction, designator, building number, building, extension, lot, unit prefix, " +
      "residence house half, address pre direction, address post direction, address street type, street half, box number, " +
      "number suffix, number half, street base, street pre, street post, street unit number, post office box, address post office box, rural route, street type code name, " +
      "area code, phone area code, phone extension, phone exchange, phone prefix, country code phone, phone country code, " +
      "birth month, birth day, day birth, month birth, registration unit type",
  },
  birthYear: {
    why: "a year alone is no date",
    names: "birth year, year birth, birth year date, age year, dobyear",
  },
  zipPlus4: {
    why: "the ZIP+4 is not kept",
    names:
      "zip plusfour, plusfour, zip 4, zip extension, zip suffix, zip 4 code, zip plus, address zip plusfour, postal plusfour",
  },
  composite: {
    why: "several things in one column",
    names:
      "city state zip, city state, state zip, city zip, address city state zip, address city state, city state zip line, " +
      "employer occupation, occupation employer, phone email",
  },
  country: {
    why: "the country is not kept",
    names: "country, country region, country code, nation, country name, address country, country territory",
  },
  ethnic: {
    why: "not kept",
    names:
      "race, ethnicity, ethnic, race code, ethnic code, race description, language, religion, marital status, birth place, " +
      "place birth, country birth, birth state, birth country, nationality, citizen, citizenship, disability, education, income",
  },
  title: {
    why: "a form of address",
    names:
      "name prefix, prefix, salutation, honorific, name title, courtesy title, prefix code name, title prefix, honorific prefix, personal title, mr mrs",
  },
  otherName: {
    why: "another name of the person",
    names:
      "nickname, nick name, maiden name, alias, initials, pronouns, informal name, goes by, user name, screen name, file name, " +
      "known as, short name, middle last initial, nick, married name, name pronunciation, name suffix 2, signature, " +
      "login, login name, domain name, event name, salutation name, formal salutation, maiden last name, email salutation, mail salutation",
  },
  emailMeta: {
    why: "about an e-mail address, none itself",
    names:
      "email type, email label, email status, email display name, email bad, email domain, email verified, email valid, " +
      "email sent, email opened, email format, email subscriber, email bounced, email permission, email list, email campaign, " +
      "email frequency, email confirmed, email date, email count, email subscribed, email source, email marketing, email rating, " +
      "email permission status, email score, email hash, email sha256, email md5, email permission status date",
  },
  phoneMeta: {
    why: "about a phone number, none itself",
    names:
      "phone type, phone label, phone bad, phone status, phone date, phone source, phone valid, phone verified, phone carrier, " +
      "phone confidence, phone reliability, cell bad, cell status, phone name, phone description, cell carrier, phone match, " +
      "cell confidence, phone rank, phone score, cell source, phone time zone, home phone source, cell phone type, " +
      "phone record id, phone do not call flag source, cell phone confidence code, home phone confidence code, phone count, " +
      "sms status, sms subscriber, text consent, cell match",
  },
  addressMeta: {
    why: "about an address, none itself",
    names:
      "address type, address label, address formatted, formatted address, address status, address valid, address date, " +
      "address id, address 3, address 4, address 5, address line 3, address line 4, street 3, address line three, " +
      "address line four, address line five, street address 3, line 3, location type, address change date, address source, " +
      "address latitude, address longitude, latitude, longitude, county fips, state fips, fips, census tract, census block, " +
      "carrier route, delivery point, address library id, address precision, address confidence, state country",
  },
  recordMeta: {
    why: "about the record, not the person",
    names:
      "created at, created date, create date, date created, updated at, updated date, date updated, modified date, " +
      "date modified, last modified, timestamp, import date, date added, date changed, created by, modified by, " +
      "entry date, entered date, date entered, submitted at, submission date, date, date submitted, time, signup date, " +
      "join date, date joined, subscribed at, subscription date, first seen, last seen, start date, end date, added date, " +
      "registration source, registration type, registration method, registration time, application source, application type",
  },
  history: {
    why: "not kept",
    names:
      "last voted, last voted date, date last voted, voter history, party last voted, voter reason, status reason, voter status reason, " +
      "voter status date, status change date, status date, status reason code, voter status reason code, voter type, party change date, voter status id, " +
      "party affiliation date, party date, inactive date, status effective date, voter score, turnout score, voting history, " +
      "voter status change date, party switch, cancel reason, last vote date, registration change date, " +
      "last contact date, name change date, voter category, vote method, precinct date, ballot party, voter registration type",
  },
  area: {
    why: "a place that is no field",
    names:
      "ward, township, village, ward name, ward code, ward number, village name, village code, township name, township code, " +
      "municipality, municipality name, municipality code, jurisdiction, jurisdiction name, jurisdiction code, district, " +
      "district combo, precinct split, precinct suffix, precinct group, precinct part, split, sub precinct, borough, " +
      "neighborhood, hamlet, region name, media market, dma, time zone, place, city code, city council, city council district, " +
      "council district, county district, city district, county council district, county id, precinct split name, precinct split code, " +
      "county commissioner, county commissioner district, commissioner district, commissioner, commission district, " +
      "county commission district, county supervisor district, supervisor district, county supervisory, city ward, " +
      "state region district, state district, district 1, district 2, supranational district, municipal district, county legislative district, " +
      "town council, city precinct id, city precinct, village precinct, county committee district, legislative representative name, " +
      "us senate, us senator, us senate district, state education district, party precinct, county ward, precinct area",
  },
  meta: {
    why: "about another column",
    names:
      "field label, field type, custom field label, tag ids, tag id, label id, tag date, notes date, note date, note id",
  },
  position: {
    why: "says who the person is in another file",
    names: "lead status, status id, sort order, priority",
  },
} as const satisfies Record<string, { why: string; names: string }>;
