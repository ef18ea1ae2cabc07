/** USPS codes of states and territories, lower case. */
export const lowerStateCodes: ReadonlySet<string> = new Set(
  (
    "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd " +
    "oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy pr gu vi as mp aa ae ap"
  ).split(" "),
);

/** Names of states, lower case. */
export const frequentStateNames: ReadonlySet<string> = new Set(
  (
    "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,district of columbia,florida," +
    "georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts," +
    "michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico," +
    "new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina," +
    "south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico"
  ).split(","),
);

/** Ways in which files write yes and no, lower case. */
export const yesNoWords: ReadonlySet<string> = new Set(
  "y n yes no true false t f 0 1 x on off -1 si sí ja nein oui non checked unchecked".split(" "),
);

/** Ways in which files write a gender, lower case. */
export const genderWords: ReadonlySet<string> = new Set(
  (
    "m f u x o n man woman male female unknown undesignated unspecified other nonbinary non-binary nb " +
    "transgender neither cis he she they he/him she/her they/them"
  ).split(" "),
);

/** Ways in which files write a party, lower case, without "party" or "party of". */
export const partySpellings: ReadonlySet<string> = new Set(
  (
    "d r i l g u n c w s o dem rep ind lib lbt lbr grn gre gr npa una unaf unf una. non npp dts nop nlp ind. " +
    "blk oth cst con cons con. acp wfp wor wep ref uum sam asp dfl gop ipo ipf lpf ref psl ecr nl np " +
    "democrat democratic republican independent libertarian green unaffiliated nonpartisan non-partisan " +
    "constitution conservative reform undeclared unenrolled undecided none other unknown nopp working"
  ).split(" "),
);

/** Frequent given names, lower case: enough to tell a column of first names from one of last names. */
export const frequentGivenNames: ReadonlySet<string> = new Set(
  (
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony " +
    "mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan " +
    "jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank " +
    "alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle " +
    "walter ethan jeremy harold keith christian roger noah gerald carl terry sean arthur lawrence jesse dylan " +
    "bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne ralph roy eugene randy vincent " +
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra " +
    "ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura " +
    "cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine " +
    "debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly " +
    "lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara " +
    "madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn " +
    "danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori luis carlos " +
    "miguel ana rosa jane bob mike jim tom dan sam ben alex chris matt steve dave bill sue kate jen"
  ).split(" "),
);
