import { expect, it, test } from "vitest";
import { matchHeaders } from "./match-headers";
import { profileColumn } from "./profile-column";
import { proposeJoins } from "./propose-joins";

/**
 * Headers as states write them, "=" with the field; a bare header stays unused. A digit after the field is the column's
 * place among those that are joined, a value after ":" stands in each row.
 */
const states: Readonly<Record<string, string>> = {
  Texas: `COUNTY_CODE=county | PRECINCT=precinct | VUID=voter_id | LAST_NAME=last_name | FIRST_NAME=first_name |
    FORMER_LAST_NAME | DOB=date_of_birth | PERM_HOUSE_NUMBER=address1 1 | PERM_DESIGNATOR=address1 2 |
    PERM_DIRECTIONAL_PREFIX=address1 3 | PERM_STREET_NAME=address1 4 | PERM_STREET_TYPE=address1 5 |
    PERM_DIRECTIONAL_SUFFIX=address1 6 | PERM_UNIT_NUMBER=address2 2 | PERM_UNIT_TYPE=address2 1 | PERM_CITY=city |
    PERM_ZIPCODE=zip | MAILING_ADDRESS_1 | MAILING_CITY | STATUS_CODE=registration_status`,
  "Texas, a new address": `VUID=voter_id | LNAME=last_name | NEW_HSNBR=address1 1 | DESIGNATOR=address1 2 |
    DIRECTION_PREFIX=address1 3 | STREET_NAME=address1 4 | STREET_TYPE=address1 5 | DIRECTION_SUFFIX=address1 6 |
    UNIT_NBR=address2 2 | UNIT_TYPE=address2 1 | CITY=city | USCONGRESS=congressional_district |
    STATE_SENATE=state_senate_district | STATE_HOUSE=state_house_district`,
  "New Jersey": `displayId=voter_id | leg_id | party=party | status=registration_status | last=last_name | first=first_name |
    dob=date_of_birth | street_num=address1 1 | street_pre=address1 2 | street_post=address1 5 | street_base=address1 3 |
    street_suff=address1 4 | unit_no=address2 2 | unit_type=address2 1 | city=city | zip=zip |
    municipality=precinct 1 | ward=precinct 2 | district=precinct 3 | county=county |
    congressional=congressional_district | legislative=state_house_district | freeholder | school`,
  Washington: `StateVoterID=voter_id | FName=first_name | LName=last_name | Birthyear | RegStNum=address1 1 |
    RegStFrac=address1 2 | RegStName=address1 4 | RegStType=address1 5 | RegUnitType=address2 1 |
    RegStPreDirection=address1 3 | RegStPostDirection=address1 6 | RegStUnitNum=address2 2 | RegCity=city |
    RegState=state | RegZipCode=zip | CountyCode=county | PrecinctCode=precinct | PrecinctPart |
    LegislativeDistrict=state_house_district | CongressionalDistrict=congressional_district | Mail1 | MailCity`,
  Wisconsin: `Voter Reg Number=voter_id | LastName=last_name | FirstName=first_name | Address1:101 OAK ST # 4B=address1 |
    Address2:MADISON, WI 53703-1234=city | MailingAddress1 | MailingCityStateZip | HouseNumber:101 | StreetName:OAK ST |
    UnitType:APT | UnitNumber:4B | ZipCode:53703-1234=zip | Jurisdiction:CITY OF MADISON - 13251 |
    Ward:Ward 5=precinct | Congressional=congressional_district | State Senate=state_senate_district |
    State Assembly=state_house_district | County=county | Municipality:CITY OF MADISON - 13251 | Aldermanic |
    County Supervisory | State:Wisconsin | Voter Status=registration_status | ApplicationDate:01/02/2004=registration_date`,
  Virginia: `IDENTIFICATION_NUMBER=voter_id | LAST_NAME=last_name | FIRST_NAME=first_name | STATUS:Active=registration_status |
    LOCALITYCODE | LOCALITYNAME=county | TOWNNAME:HERNDON | HOUSE_NUMBER=address1 1 | STREET_NAME=address1 2 |
    APT_NUM=address2 | CITY:RESTON=city | STATE=state | ZIP=zip`,
  Colorado: `VOTER_ID=voter_id | LAST_NAME=last_name | FIRST_NAME=first_name | PRECINCT:6013116123=precinct | BIRTH_YEAR:1970 |
    PHONE_NUM:3035550101=home_phone | HOUSE_NUM | STREET_NAME | RESIDENTIAL_ADDRESS=address1 | RESIDENTIAL_CITY=city |
    PARTY=party`,
  Alaska: `PARTY=party | DP:10-125=precinct | LAST NAME=last_name | ASCENSION #=voter_id | HOUSE #:12 | STREET NAME:OAK |
    RESIDENCE ADDRESS:12 OAK ST=address1 | RESIDENCE CITY=city`,
  Georgia: `County=county | Voter Registration Number=voter_id | Status=registration_status | Status Reason |
    Last Name=last_name | First Name=first_name | Birth Year:1980 | Residence Street Number=address1 1 |
    Residence Pre Direction=address1 2 | Residence Street Name=address1 3 | Residence Street Type=address1 4 |
    Residence Post Direction=address1 5 | Residence Apt Unit Number=address2 | Residence City=city |
    Residence Zipcode=zip | County Precinct=precinct | Congressional District=congressional_district |
    State Senate District=state_senate_district | State House District=state_house_district | Mailing Street Number |
    Mailing City`,
};

/** The columns of a text as above, each with what it must go to. */
const columnsOf = (text: string) =>
  text.split("|").map((each) => {
    const [said = "", goal = ""] = each.trim().split("=");
    const [header = "", value = ""] = said.split(":");
    return { header, goal, profile: profileColumn(value === "" ? [] : Array(5).fill(value)) };
  });

/** Where columns go: a field, and the place where it is joined. */
function goalsOf(columns: ReturnType<typeof columnsOf>): string[] {
  const targets = matchHeaders(columns).map(({ target }) => target);
  const goals: string[] = targets.map((target) => target ?? "");
  for (const { field, indexes } of proposeJoins(columns, targets)) {
    for (const [place, index] of indexes.entries())
      goals[index] = indexes.length === 1 ? field : `${field} ${place + 1}`;
  }
  return goals;
}

test.each(Object.entries(states))("the headers of %s go where they belong", (_, text) => {
  const columns = columnsOf(text);
  const goals = goalsOf(columns);
  expect(columns.map(({ header }, at) => `${header}=${goals[at]}`)).toEqual(
    columns.map(({ header, goal }) => `${header}=${goal}`),
  );
});

it.each([
  "birth_year",
  "YEAR_OF_BIRTH",
  "Birthyear",
  "Birth Year",
  "BirthYr",
  "BIRTH_YR",
  "YOB",
  "DOB_YEAR",
  "BIRTHDATE",
  "DOB",
])("years under %s go to no field", (header) => {
  const years = ["1955", "1987", "1990", "1961", "2001"];
  const columns = [
    ...columnsOf("VOTER_ID | PARTY | PRECINCT | LAST_NAME"),
    { header, profile: profileColumn(years) },
  ];
  expect(matchHeaders(columns).at(-1)?.target).toBeNull();
});

it.each([
  "House Number",
  "HOUSE_NBR",
  "PERM_HOUSE_NUMBER",
  "HouseNo",
  "HSNBR",
  "Res House #",
  "QX_HOUSE_NUMBER",
])("%s is no district of a House", (header) => {
  const columns = columnsOf(`Voter ID | Party | Precinct | QX_CITY | QX_ZIP | ${header}`);
  expect(matchHeaders(columns).at(-1)).toMatchObject({
    target: null,
    reason: expect.not.stringContaining("State house"),
  });
});

it("a house beside parts of a street is no district, beside a senate it is", () => {
  const parts = columnsOf("Voter ID | Party | Precinct | HOUSE | STREET_NAME");
  expect(matchHeaders(parts)[3]?.target).toBeNull();
  const chambers = columnsOf("Voter ID | Party | Precinct | HOUSE | SENATE | STREET_NAME");
  expect(matchHeaders(chambers)[3]?.target).toBe("state_house_district");
});

it.each([
  ["USCONGRESS", "congressional_district"],
  ["US_CONG", "congressional_district"],
  ["USHOUSE", "congressional_district"],
  ["US_REP", "congressional_district"],
  ["STSEN", "state_senate_district"],
  ["ST_SEN", "state_senate_district"],
  ["STREP", "state_house_district"],
  ["STHOUSE", "state_house_district"],
  ["HSE_DIST", "state_house_district"],
])("%s is %s", (header, field) => {
  const columns = columnsOf(`Voter ID | Party | Precinct | ${header}`);
  expect(matchHeaders(columns).at(-1)?.target).toBe(field);
});

it("of two columns that are called alike takes the fuller one", () => {
  const town = { header: "TOWN", profile: profileColumn(["", "", "", "Vienna", ""]) };
  const city = {
    header: "CITY",
    profile: profileColumn(["Reston", "Vienna", "Fairfax", "Reston", "Reston"]),
  };
  expect(matchHeaders([town, city]).map(({ target }) => target)).toEqual([null, "city"]);
  expect(matchHeaders([city, town]).map(({ target }) => target)).toEqual(["city", null]);
});
