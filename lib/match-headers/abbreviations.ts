/** What a short or glued word of a header stands for, in the words that the synonym tables use. */
const abbreviations: Readonly<Record<string, string>> = {
  // names
  fname: "first name", firstnm: "first name", fnam: "first name", lname: "last name", lastnm: "last name",
  lnam: "last name", mname: "middle name", midname: "middle name", mi: "middle initial", midl: "middle",
  mid: "middle", mdl: "middle", frst: "first", lst: "last", nm: "name", nme: "name", sfx: "suffix",
  sufx: "suffix", suf: "suffix", prefx: "prefix", pfx: "prefix", fn: "first name", ln: "last name",
  fullnm: "full name", forename: "first name", givenname: "first name", given: "first", surname: "last name",
  family: "last", vorname: "first name", nachname: "last name", nombre: "first name", apellido: "last name",
  apellidos: "last name", prenom: "first name",
  // addresses
  addr: "address", add: "address", adr: "address", adrs: "address", addres: "address",
  addrline: "address line", addressline: "address line", str: "street", strt: "street", sts: "street",
  apt: "apartment", apmt: "apartment", ste: "suite", cty: "city", cnty: "county", cnt: "county", cntry: "country",
  zipcd: "zip", zp: "zip", postcode: "zip", postalcode: "zip", pcode: "zip", plz: "zip", codigo: "code", ciudad: "city",
  direccion: "address", suburb: "city", town: "city", towncity: "city", province: "state", prov: "state",
  parish: "county", res: "residence", resi: "residence", resid: "residence", residential: "residence",
  residency: "residence", residing: "residence", resident: "residence", physical: "residence",
  permanent: "residence", situs: "residence", domicile: "residence", voting: "residence", 
  mailing: "mailing", mlg: "mailing", ml: "mailing", mailadd: "mailing address", madd: "mailing address",
  maddr: "mailing address", madr: "mailing address", mst: "mailing state", rst: "residence state",
  raddress: "residence address", radd: "residence address", raddr: "residence address", radr: "residence address",
  rstname: "residence street name", rsttype: "residence street type", rstsfx: "residence street suffix",
  rhnum: "residence house number", rdesig: "residence house suffix", runum: "residence unit number",
  rutype: "residence unit type", dir: "direction", dirn: "direction", predir: "pre direction",
  postdir: "post direction", directional: "direction", bldg: "building", hse: "house", twp: "township",
  muni: "municipality", mun: "municipality", munic: "municipality", bus: "business", biz: "business",
  // contact
  ph: "phone", phn: "phone", phones: "phone", tel: "phone", tele: "phone", telephone: "phone",
  telephones: "phone", telefono: "phone", telefon: "phone", fon: "phone", mob: "cell", mobile: "cell",
  mobil: "cell", cellular: "cell", cel: "cell", celular: "cell", wireless: "cell", cellphone: "cell phone",
  mobilephone: "cell phone", hphone: "home phone", hphn: "home phone", cphone: "cell phone", wphone: "work phone",
  mphone: "cell phone", bphone: "work phone", landline: "home phone", emails: "email", mails: "mail",
  emailaddr: "email address", eml: "email", correo: "email", courriel: "email", msisdn: "cell phone",
  ext: "extension", txt: "text", texts: "text", texting: "text", calls: "call", calling: "call",
  optout: "opt out", optedout: "opt out", opted: "opt", optedin: "optin", unsub: "unsubscribed",
  unsubscribe: "unsubscribed", dnc: "do not call", dnm: "do not mail", dnt: "do not text", dne: "do not email",
  donotcall: "do not call", donotemail: "do not email", donotmail: "do not mail", donottext: "do not text",
  donotcontact: "do not contact", donot: "do not", dont: "do not", nocall: "do not call",
  noemail: "do not email", nomail: "do not mail", notext: "do not text",
  // voter files
  dob: "birth date", bdate: "birth date", bday: "birth date", birthday: "birth date", birthdate: "birth date",
  birthdt: "birth date", birthdte: "birth date", yob: "birth year", brth: "birth", born: "birth", bd: "birth date",
  dte: "date", dt: "date", reg: "registration", regis: "registration", registr: "registration",
  regdate: "registration date", registered: "registration", regn: "registration",
  rgstr: "registration", edr: "effective date registration", sex: "gender", gndr: "gender",
  pty: "party", prty: "party", partycd: "party code", affil: "affiliation", aff: "affiliation",
  partyaffiliation: "party affiliation", prec: "precinct", pct: "precinct", prcnct: "precinct", pcnt: "precinct",
  pctname: "precinct name", dist: "district", distr: "district", dst: "district", cong: "congressional",
  congress: "congressional", congdist: "congressional district", sen: "senate", senatorial: "senate",
  sldl: "state house district", sldu: "state senate district", legis: "legislative", leg: "legislative",
  assem: "assembly", assm: "assembly", assy: "assembly", hsedist: "house district", 
  stat: "status", enroll: "enrollment", stsenate: "state senate", sthouse: "state house", suff: "suffix", newcd: "cd", newsd: "sd", newhd: "hd", vtr: "voter", vtrs: "voter", voters: "voter", vid: "voter id",
  sosid: "voter id", sosvoterid: "voter id", sboeid: "voter id", ncid: "voter id", suid: "voter id", svid: "state voter id",
  voterid: "voter id", regnum: "registration number", regno: "registration number", 
  // everything
  num: "number", nbr: "number", nmbr: "number", nr: "number", numbr: "number", no: "number", cde: "code", des: "description",
  desc: "description", dscr: "description", descr: "description", descrip: "description", abbr: "abbreviation",
  abbrv: "abbreviation", abbrev: "abbreviation", ind: "indicator", flg: "flag", typ: "type", val: "value",
  org: "organization", organisation: "organization", occ: "occupation", occup: "occupation",
  empl: "employer", emp: "employer", mgr: "manager", asst: "assistant", prev: "previous", prior: "previous",
  curr: "current", cur: "current", pri: "primary", sec: "secondary", alt: "alternate", comm: "commissioner",
  commiss: "commissioner", ident: "id", identification: "id", identifier: "id", ids: "id", cust: "customer",
  qty: "quantity", amt: "amount", lang: "language", lat: "latitude", lon: "longitude", lng: "longitude",
  pref: "preferred", prefd: "preferred", stno: "street number", yrs: "years",
};

/** What an abbreviation stands for; undefined when the word is none. */
export function lookUp(word: string): string | undefined {
  return Object.hasOwn(abbreviations, word) ? abbreviations[word] : undefined;
}

/** Every abbreviation. */
export const shortWords: readonly string[] = Object.keys(abbreviations);

/** Words that a header can do without. */
export const joiners: ReadonlySet<string> = new Set(
  (
    "has was of and or in as from to by the a an is are what whats your my you please enter at for s with on be we can " +
    "required optional mm dd yyyy yy ddmmyyyy mmddyyyy yyyymmdd if any provide their his her our this e g eg"
  ).split(" "),
);

/** Pictures that people put into headers. */
export const pictures: readonly [RegExp, string][] = [
  [/[☎📞]/gu, " phone "],
  [/[📱]/gu, " cell "],
  [/[✉📧📩]/gu, " email "],
  [/[🏠]/gu, " home "],
];
