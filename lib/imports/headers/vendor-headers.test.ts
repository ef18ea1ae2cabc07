import { expect, test } from "vitest";
import { matchHeaders } from "./match-headers";
import { profileColumn } from "./profile-column";

/** Headers as vendors write them, without any values; "=" gives the field, a bare header stays unused. */
const vendors: Readonly<Record<string, string>> = {
  L2: `LALVOTERID=external_id | Voters_StateVoterID=voter_id | VoterTelephones_LandlineAreaCode |
    VoterTelephones_LandlineFormatted=home_phone | VoterTelephones_CellPhoneFormatted=cell_phone |
    VoterTelephones_CellConfidenceCode | Voters_FirstName=first_name | Voters_LastName=last_name |
    Voters_NameSuffix=suffix | Residence_Addresses_AddressLine=address1 |
    Residence_Addresses_ExtraAddressLine=address2 | Residence_Addresses_City=city | Residence_Addresses_State=state |
    Residence_Addresses_Zip=zip | Residence_Addresses_ZipPlus4 | Residence_Addresses_HouseNumber |
    Mailing_Addresses_AddressLine | Mailing_Addresses_City | Voters_Age=age | Voters_Gender=gender |
    Voters_BirthDate=date_of_birth | Parties_Description=party | EthnicGroups_EthnicGroup1Desc |
    Voters_OfficialRegDate=registration_date | US_Congressional_District=congressional_district |
    State_Senate_District=state_senate_district | State_House_District=state_house_district | County=county |
    Precinct=precinct | City_Council_Commissioner_District | Voters_FIPS | General_2020`,
  TargetSmart: `vb.voterbase_id=external_id | vb.tsmart_first_name=first_name | vb.tsmart_last_name=last_name |
    vb.tsmart_name_suffix=suffix | vb.tsmart_full_address=address1 | vb.tsmart_city=city | vb.tsmart_state=state |
    vb.tsmart_zip=zip | vb.tsmart_zip4 | vb.tsmart_county_name=county | vb.voterbase_dob=date_of_birth |
    vb.voterbase_gender=gender | vb.voterbase_race | vb.voterbase_phone_wireless=cell_phone | vb.vf_party=party |
    vb.vf_registration_date=registration_date | vb.vf_source_state_voter_id=voter_id | ts.tsmart_partisan_score`,
  VAN: `Voter File VANID=external_id | LastName=last_name | FirstName=first_name | vAddress=address1 | vCity=city |
    vState=state | vZip5=zip | mAddress | mCity | mState | mZip5 | mZip4 | Home Phone=home_phone |
    Cell Phone=cell_phone | WorkPhone=work_phone | WorkPhoneExt | PreferredEmail=email | CD=congressional_district |
    SD=state_senate_district | HD=state_house_district | StreetNo | AptNo | ActivistCodes=tags | Spouse`,
  ActBlue: `Receipt ID | Date | Amount | Recipient | Donor First Name=first_name | Donor Last Name=last_name |
    Donor Addr1=address1 | Donor City=city | Donor State=state | Donor ZIP=zip | Donor Country |
    Donor Occupation=occupation | Donor Employer=employer | Donor Email=email | Donor Phone=home_phone |
    Employer Addr1 | Employer City | Donor ID=external_id | Fundraiser ID | Fundraiser Contact Email |
    Donor US Passport Number | Text Message Opt In | Shipping Addr1`,
  Salesforce: `Salutation | First Name=first_name | Last Name=last_name | Title=occupation | Account Name=employer |
    Mailing Street=address1 | Mailing City=city | Mailing State/Province=state | Mailing Zip/Postal Code=zip |
    Other Street | Other City | Mobile=cell_phone | Home Phone=home_phone | Fax | Email=email | Contact Owner |
    Email Opt Out=do_not_email | Do Not Call=do_not_call | Reports To | Asst. Phone | Contact ID=external_id`,
  Eventbrite: `Order # | Order Date | First Name=first_name | Last Name=last_name | Email=email | Ticket Type |
    Attendee # | Home Phone=home_phone | Cell Phone=cell_phone | Home Address 1=address1 | Home City=city |
    Home Zip=zip | Home Country | Work Job Title=occupation | Work Company=employer | Work Address 1 | Work City |
    Buyer First Name | Buyer Last Name | Buyer Email | Billing Address 1 | Billing City`,
  CiviCRM: `Do Not Email=do_not_email | Do Not Phone=do_not_call | Do Not Mail=do_not_mail | Do Not Sms=do_not_text |
    Do Not Trade | Nickname | External Identifier=external_id | First Name=first_name | Last Name=last_name |
    Individual Prefix | Individual Suffix=suffix | Current Employer=employer | Street Address=address1 |
    Supplemental Address 1=address2 | City=city | Postal Code Suffix | Postal Code=zip | Country | Tag(s)=tags`,
  PayPal: `Date | Name=full_name | Type | Status | Gross | From Email Address=email | To Email Address |
    Transaction ID | Address Line 1=address1 | Town/City=city |
    State/Province/Region/County/Territory/Prefecture/Republic=state | Zip/Postal Code=zip | Country | Subject`,
  Facebook: `id=external_id | ad_id | ad_name | campaign_name | form_id | email=email | full_name=full_name | zip_code=zip`,
  Arizona: `RegistrantID=voter_id | RegistrationDate=registration_date | EffectiveDateofChange | DOB=date_of_birth |
    Status=registration_status | StatusReason | County=county | HouseNumber | StreetName | ResidenceAddress=address1 |
    ResidenceCity=city | MailingAddress | MailingCity | Party=party | Congressional=congressional_district |
    Legislative=state_house_district | Precinct=precinct | PrecinctPart | BoardofSupervisors`,
  Colorado: `VOTER_ID=voter_id | COUNTY=county | COUNTY_CODE | LAST_NAME=last_name | FIRST_NAME=first_name |
    VOTER_NAME | PRECINCT=precinct | HOUSE_NUM | PRE_DIR | STREET_NAME | UNIT_NUM | RESIDENTIAL_ADDRESS=address1 |
    RESIDENTIAL_CITY=city | RESIDENTIAL_ZIP_PLUS | BIRTH_YEAR | PARTY=party | PARTY_AFFILIATION_DATE |
    PERMANENT_MAIL_IN_VOTER | STATE_SENATE=state_senate_district | STATE_HOUSE=state_house_district | ID_REQUIRED`,
  Kansas: `cde_registrant_status=registration_status | cde_name_title | text_name_first=first_name |
    text_name_last=last_name | cde_gender=gender | text_registrant_id=voter_id | text_res_address_nbr |
    text_street_name | text_res_city=city | cde_res_state=state | text_res_zip5=zip | text_mail_address1 |
    text_mail_city | cde_party=party | text_phone_area_code | text_res_physical_address=address1 |
    polling_place_text_city | polling_place_text_address1`,
  Wyoming: `Voter ID=voter_id | Last Name=last_name | First Name=first_name | Details (RA)=address1 | City (RA)=city |
    Zip (RA)=zip | Precinct=precinct | Details (MA) | City (MA) | State (MA) | Political Party=party |
    House=state_house_district | Senate=state_senate_district`,
  form: `Timestamp | What is your first name?=first_name | What is your last name?=last_name |
    Phone number (cell)=cell_phone | City/Town=city | Can we text you? | Emergency contact name |
    Emergency contact phone | Are you registered to vote?`,
};

const blank = profileColumn([]);

test.each(Object.entries(vendors))("the headers of %s go where they belong", (_, text) => {
  const columns = text.split("|").map((each) => {
    const [header = "", field = null] = each.trim().split("=");
    return { header, field };
  });
  const matches = matchHeaders(columns.map(({ header }) => ({ header, profile: blank })));
  const found = columns.map(({ header }, at) => `${header}=${matches[at]?.target ?? null}`);
  expect(found).toEqual(columns.map(({ header, field }) => `${header}=${field}`));
});

test("five hundred columns take no time", () => {
  const headers = Array.from(
    { length: 512 },
    (_, at) => `Voters_${["FirstName", "Mailng City", "qwertyuiop", "Zip5"][at % 4]}_${at}`,
  );
  const start = performance.now();
  matchHeaders(headers.map((header) => ({ header, profile: blank })));
  expect(performance.now() - start).toBeLessThan(1000);
});
