/** Whose or which address, phone or e-mail a column holds. */
export type Block =
  | "residence"
  | "home"
  | "registered"
  | "mailing"
  | "billing"
  | "shipping"
  | "other"
  | "work";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that say where the thing belongs. */
export const blockWords: ReadonlyMap<string, Block> = new Map([
  ["residence", "residence"],
  ["home", "home"],
  ["primary", "home"],
  ["house", "home"],
  ["personal", "home"],
  ["registration", "registered"],
  ["legal", "registered"],
  ["mailing", "mailing"],
  ["mail", "mailing"],
  ["correspondence", "mailing"],
  ["billing", "billing"],
  ["bill", "billing"],
  ["shipping", "shipping"],
  ["ship", "shipping"],
  ["delivery", "shipping"],
  ["recipient", "shipping"],
  ["card", "billing"],
  ["payer", "billing"],
  ["other", "other"],
  ["temporary", "other"],
  ["temp", "other"],
  ["seasonal", "other"],
  ["absentee", "other"],
  ["overseas", "other"],
  ["vacation", "other"],
  ["secondary", "other"],
  ["second", "other"],
  ["third", "other"],
  ["alternate", "other"],
  ["additional", "other"],
  ["work", "work"],
  ["business", "work"],
  ["office", "work"],
  ["employer", "work"],
  ["company", "work"],
  ["organization", "work"],
  ["job", "work"],
  ["corporate", "work"],
]);

/** Words for the person whom the row is about: they change nothing. */
export const personWords = set(
  "elector voter contact person individual contributor donor supporter member attendee guest subscriber signup customer client " +
    "user participant respondent volunteer constituent registrant lead patient employee signer petitioner " +
    "activist prospect student applicant entrant cardholder invitee rsvp people profile cnbio candidatevoter",
);

/** Names of vendors, their tables and formats: they change nothing. */
export const vendorWords = set(
  "cantwo isixty ltwo vb tsmart targetsmart vf voterbase lal nb hubspot civicrm van votebuilder ngp salesforce sf npsp npe01 " +
    "commercialdata votertelephones telephones aristotle datatrust rnc pdi catalist civis wix squarespace custom cf prm sos merge " +
    "cnprbs actblue winred anedot mailchimp hs addresses crm properties property attr attribute user_fields col column dim tbl " +
    "cnadrprf cnph cn rpt strfld str txt lbl fld c k d n vw dbo raw src std standardized std verified",
);

/** Words that add little. */
export const softWords = set(
  "requests request primary main current preferred default best official active full complete info information details data new us " +
    "actual formatted clean cleaned cleansed normalized latest on file record public display international",
);

/** Words that usually say in which form a thing is given. */
export const fillerWords = set(
  "number code name description value text field abbreviation unformatted short long indicator line raw e164 flag lookup 10 list input string format",
);

/** Words after which a column is about something or somebody else. */
export const foreignWords = set(
  "sender texter spouse partner husband wife emergency assistant manager parent mother father guardian child children kid kids sibling son " +
    "daughter family household spouses head relative relation next kin reference referrer referred referral referrer recruiter " +
    "recruited owner rep sales agent organizer organiser host staff leader captain coordinator caller canvasser creator author " +
    "editor interviewer inviter invited committee treasurer conduit candidate filer payee merchant vendor supplier beneficiary " +
    "previous former old past maiden last_known phonetic yomi pronunciation honoree tribute memorial soft match fundraiser " +
    "processor bundler solicitor campaign event ticket order transaction payment receipt donation gift pledge invoice product " +
    "item shift location venue poll polling pollsite ballot election vote voting voted elections school court judicial judge fire water sewer " +
    "sanitary sanitation rescue library college university hospital park sheriff attorney magisterial justice appeals education board " +
    "technical career flood conservation tax taxing port cemetery ambulance transit utility irrigation library judicial circuit municipal " +
    "exempted local vocational supervisory supervisor supervisors aldermanic alderman council councilmanic commissioner commission regent regents freeholder " +
    "race ethnic ethnicity country language religion photo picture image avatar url website web link facebook twitter instagram " +
    "linkedin skype whatsapp telegram slack username password ip browser device utm referer fax pager telex isdn tty tdd radio " +
    "car callback telephone2 type label status reason score probability percent rank rating amount total count sum balance price " +
    "currency fee income net worth likelihood model modeled inferred estimated predicted imputed propensity verified bad invalid " +
    "valid bounced bounce created updated modified added changed inserted deleted submitted expires expiration expiry due sent opened " +
    "clicked visited seen opt in2 optin subscribe subscribed subscription subscriber1 consent consented permission permissions agree agreed agreement accepts " +
    "accept allow allows wants want receive interested willing yes ok okay not do modify opted unsubscribed bulk time timestamp date year month day hour week " +
    "anniversary deceased death died wedding hire hired meeting appointment visit visits spam subject message body query question answer result " +
    "landlord tenant doctor physician insurance passport license licence driver drivers ssn tin ein tax vat iban dl social security " +
    "bank routing latitude longitude geo geocode census tract block fips dma plus plusfour zone required optional connected checked confirm confirmed contribution contributions stage bracket sequence purpose aggregate market mosaic cluster decile quintile " +
    "district precinct ward county2 sub split group combo part 3 4 6 7 8 9 nick nickname alias salutation prefix initial hash md5 sha256 " +
    "team company2 booking seat table coupon discount promo listing property1 lot parcel apn eth solana wallet bitcoin crypto custom1",
);
