import { expect, test } from "vitest";
import { splitHeader } from "./split-header";

test.each([
  ["First Name", "first name"],
  ["firstName", "first name"],
  ["FNAME", "first name"],
  ["FName", "first name"],
  ["LNAME", "last name"],
  ["MiddleName", "middle name"],
  ["namesuffix", "name suffix"],
  ["E-mail 1 - Value", "email 1 value"],
  ["eMail", "email"],
  ["RCITY", "residence city"],
  ["rzip5", "residence zip 5"],
  ["mZip4", "mailing plusfour"],
  ["MADR1", "mailing address 1"],
  ["Residence_Addresses_AddressLine", "residence addresses address line"],
  ["RESIDENTIAL_ZIP_PLUS4", "residence zip plusfour"],
  ["Zip/Postal Code", "zip"],
  ["VoterTelephones_CellPhoneFormatted", "voter phone cell formatted"],
  ["HPhone", "home phone"],
  ["☎ Contact", "phone contact"],
  ["What is your first name?", "first name"],
  ["Manager's Name", "manager name"],
  ["res_city_desc", "residence city description"],
  ["status_cd", "status code"],
  ["NEWCD", "cd"],
  ["RES ST", "residence state"],
  ["St Name", "street name"],
  ["StSenDist", "state senate district"],
  ["hasOptedOutOfEmail", "opt out email"],
  ["Do_Not_Call", "do not call"],
  ["No Calls", "do not call"],
  ["birth_dt", "birth date"],
  ["D.O.B.", "birth date"],
  ["County", "county"],
  ["Country", "country"],
  ["Adress", "address"],
  ["PolitalAff", "political affiliation"],
  ["Téléphone", "phone"],
  ["(Required)", ""],
])("%s reads as %j", (header, words) => {
  expect(splitHeader(header).words.join(" ")).toBe(words);
});

test("a misspelled word is read and marked", () => {
  expect(splitHeader("Frist Name").fuzzy).toBe(true);
  expect(splitHeader("First Name").fuzzy).toBe(false);
});

test.each(["stage", "mileage", "connected", "created", "checked", "vetting", "username"])(
  "%s is no other word",
  (word) => {
    expect(splitHeader(word).words).toEqual(word === "username" ? ["username"] : [word]);
  },
);
