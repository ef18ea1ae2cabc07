/** What short, glued and foreign words of headers stand for, in the words of the synonym tables. */
const meanings = `
first name: fname firstnm fnam fn forename givenname vorname nombre prenom
last name: lname lastnm lnam ln surname nachname apellido apellidos
middle name: mname midname
middle initial: mi
middle: midl mid mdl
first: frst given
last: lst family
name: nm nme
suffix: suffixes sfx sufx suf suff
prefix: prefx pfx
full name: fullnm
address: addr add adr adrs addres direccion
address line: addrline addressline
street: str strt sts
apartment: apt apmt
suite: ste
city: cty ciudad suburb town towncity
county: cnty cnt parish
country: cntry
zip: zipcd zp postcode postalcode pcode plz
code: codigo cde
state: province prov sta
residence: res resi resid residential residency residing resident physical permanent perm situs domicile voting
mailing: mlg ml
mailing address: mailadd madd maddr madr
mailing state: mst
residence state: rst
residence address: raddress radd raddr radr
residence street name: rstname
residence street type: rsttype
residence street suffix: rstsfx
residence house number: rhnum
residence house suffix: rdesig
residence unit number: runum
residence unit type: rutype
direction: dir dirn directional
pre direction: predir
post direction: postdir
building: bldg
house: hse
township: twp
municipality: muni mun munic
business: bus biz
phone: ph phn phones tel tele telephone telephones telefono telefon fon
cell: mob mobile mobil cellular cel celular wireless
cell phone: cellphone mobilephone cphone mphone msisdn
home phone: hphone hphn landline
work phone: wphone bphone
email: emails eml correo courriel
mail: mails
email address: emailaddr
extension: ext
text: txt texts texting
call: calls calling
opt out: optout optedout
opt: opted
optin: optedin
unsubscribed: unsub unsubscribe
do not call: dnc donotcall nocall
do not mail: dnm donotmail nomail
do not text: dnt donottext notext
do not email: dne donotemail noemail
do not contact: donotcontact
do not: donot dont
birth date: dob bdate bday birthday birthdate birthdt birthdte bd
birth year: yob
birth: brth born
date: dte dt
registration: reg regis registr registered regn rgstr
registration date: regdate
effective date registration: edr
gender: sex gndr
party: pty prty
party code: partycd
affiliation: affil aff
party affiliation: partyaffiliation
precinct: prec pct prcnct pcnt
precinct name: pctname
district: dist distr dst
congressional: cong congress
congressional district: congdist
us congressional: uscongress uscong
us house: ushouse
us representative: usrep
state representative: strep
senate: sen senatorial
state house district: sldl
state senate district: sldu
legislative: legis leg
assembly: assem assm assy
house district: hsedist
status: stat
enrollment: enroll
state senate: stsenate stsen
state house: sthouse
cd: newcd
sd: newsd
hd: newhd
voter: vtr vtrs voters
voter id: vid sosid sosvoterid sboeid ncid suid voterid
state voter id: svid
registration number: regnum regno
number: num nbr nmbr nr numbr no
description: des desc dscr descr descrip
abbreviation: abbr abbrv abbrev
indicator: ind
flag: flg
type: typ
value: val
organization: org organisation
occupation: occ occup
employer: empl emp
manager: mgr
assistant: asst
previous: prev prior
current: curr cur
primary: pri
secondary: sec
alternate: alt
commissioner: comm commiss
id: ident identification identifier ids
customer: cust
quantity: qty
amount: amt
language: lang
latitude: lat
longitude: lon lng
preferred: pref prefd
street number: stno
street name: stname
street type: sttype
house number: hsnbr hsnum hsno housenbr
years: yrs
`;

const abbreviations: ReadonlyMap<string, string> = new Map(
  meanings
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [meaning = "", words = ""] = line.split(": ");
      return words.split(" ").map((word): [string, string] => [word, meaning]);
    }),
);

/** What an abbreviation stands for; undefined when the word is none. */
export function lookUp(word: string): string | undefined {
  return abbreviations.get(word);
}

/** Every abbreviation. */
export const shortWords: readonly string[] = [...abbreviations.keys()];

/** Words that a header can do without. */
export const joiners: ReadonlySet<string> = new Set(
  (
    "has was of and or in as from to by the a an is are what whats your my you please enter at for s with on be we can " +
    "mm dd yyyy yy ddmmyyyy mmddyyyy yyyymmdd if any provide their his her our this e g eg"
  ).split(" "),
);

/** Pictures that people put into headers. */
export const pictures: readonly [RegExp, string][] = [
  [/[☎📞]/gu, " phone "],
  [/[📱]/gu, " cell "],
  [/[✉📧📩]/gu, " email "],
  [/[🏠]/gu, " home "],
];
