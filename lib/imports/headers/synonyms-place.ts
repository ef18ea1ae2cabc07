import type { Synonyms } from "./synonyms-of-fields";

/** How headers name an address and the ways to reach a person. */
export const placeSynonyms: Synonyms = {
  address1: {
    sure:
      "address 1, address, street address, street address 1, address line 1, address street, address street 1, " +
      "line 1, street 1, address street address, street line 1, address line one, street address line 1",
    likely:
      "street, address line, full street address, primary address, delivery address, street name number",
    weak: "full address, location address, house, non standard address, address full, complete address, delivery line 1",
  },
  address2: {
    sure:
      "address 2, address line 2, street address 2, street 2, address street 2, secondary address, line 2, " +
      "extended address, address extended, extra address line, extra address, supplemental address, " +
      "address line two, supplemental address 1, street line 2, address extra line, street address line 2, address 2 line",
    likely:
      "apartment, suite, unit, apartment suite, apartment unit, apartment suite unit, apartment unit number, " +
      "unit apartment, apartment number, address apartment, address unit, apartment suite number, unit apartment suite, " +
      "secondary address line, address suite, address secondary, delivery line 2, suite apartment, address line 2 district neighborhood",
    weak: "unit number, suite number, unit designator number, secondary unit",
  },
  city: {
    sure: "city, city name, city description, address city, city city",
    likely: "locality, city municipality, postal city, post office, locality city, mailing post office city",
    weak: "locality name, community, hometown",
    hint: "municipality, municipality name, jurisdiction, place name",
  },
  state: {
    sure: "state, state code, state abbreviation, state name, state region, us state, address state",
    likely:
      "region, administrative area, region state, state territory, state short, state region county territory prefecture republic",
    weak: "region code, area state",
  },
  zip: {
    sure: "zip, zip code, zip 5, postal code, zip postal, zip code 5, post code, 5 digit zip",
    likely:
      "postal, zip or post, post zip, zip 9, full zip, zip full, zip and plusfour, zip royal mail, zip codes",
    weak: "zip zip plusfour",
  },
  county: {
    sure: "county, county name, jurisdiction county, county description, address county",
    likely: "county code, county number, residence county code, county city, county parish, fips county",
    weak: "county fips, locality name, locality, county borough, county abbreviation, county fips code",
    hint: "locality code",
  },
  home_phone: {
    sure: "home phone, phone home, home telephone, residence phone, home phone number, home number",
    likely:
      "phone, phone number, phone 1, telephone number, primary phone, contact number, full phone number, contact phone, " +
      "phone 1 value, best phone, voter phone, day phone, daytime phone, preferred phone, evening phone, land phone",
    weak: "home, contact, primary number, phone unspecified, phone best, call number",
    hint: "other phone, number",
  },
  cell_phone: {
    sure:
      "cell phone, cell, cell number, cell phone number, mobile number, sms number, text number, sms phone, " +
      "e164 phone, phone cell, sms cell, cell phone 1, cantwo phone, text phone",
    likely: "phone e164, whatsapp phone, text cell, sms, smartphone, handphone, sms phone number",
    maybe:
      "phone, phone number, phone 1, contact number, primary phone, telephone number, phone 1 value, contact phone",
    hint: "number, whatsapp, whatsapp number",
  },
  work_phone: {
    sure: "work phone, business phone, office phone, phone work, work number, office number, business number",
    likely: "work telephone, work phone number, phone business, phone office, employer phone",
    hint: "work",
    weak: "company phone, direct phone, daytime phone, day phone, direct line",
  },
  email: {
    sure: "email, email address, address email, email 1, email 1 value, primary email, email 1 address, email value",
    likely:
      "personal email, preferred email, home email, best email, email home, email personal, email name address",
    weak: "mail, work email, email work, business email, contact, login email",
  },
};
