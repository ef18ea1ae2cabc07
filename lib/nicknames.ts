/** Given names and what people with them are called, in the United States. Every name in lower case. */
const groups = [
  "abigail abby gail", "albert al bert", "alexander alex sandy xander", "alexandra alex sandra lexi", "alfred al fred",
  "allison allie ally", "amanda mandy", "andrew andy drew", "angela angie", "anthony tony", "arthur art", "barbara barb",
  "benjamin ben benny", "bernard bernie", "beverly bev", "bradley brad", "calvin cal", "cameron cam", "catherine cathy cate kate",
  "charles charlie chuck chas", "christina chris tina christy", "christine chris chrissy", "christopher chris topher",
  "clifford cliff", "curtis curt", "cynthia cindy", "daniel dan danny", "david dave davey", "deborah deb debbie debra",
  "dennis denny", "donald don donnie", "dorothy dot dottie", "douglas doug", "edward ed eddie ted ned", "eleanor ellie nora",
  "elizabeth liz beth betty lizzie eliza betsy", "emily em", "eugene gene", "frances fran", "francis frank", "franklin frank",
  "frederick fred freddie", "gabriel gabe", "gerald gerry jerry", "gerard gerry", "gilbert gil", "gregory greg", "harold hal harry",
  "henry hank harry", "herbert herb", "jacob jake", "jacqueline jackie", "james jim jimmy jamie", "janet jan", "jeffrey jeff",
  "jennifer jen jenny", "jeremy jerry", "jessica jess jessie", "john jack johnny jon", "jonathan jon", "joseph joe joey",
  "joshua josh", "judith judy", "karen kari", "katherine kate kathy katie kat", "kathleen kathy kate", "kenneth ken kenny",
  "kimberly kim", "lawrence larry", "leonard leo len lenny", "lillian lily", "louis lou", "lucille lucy", "margaret maggie meg peggy marge",
  "martha marty", "martin marty", "matthew matt", "megan meg", "melissa missy", "michael mike mick mikey", "michelle shelly",
  "mitchell mitch", "nathan nate", "nathaniel nate nathan", "nicholas nick nicky", "nicole nikki", "pamela pam", "patricia pat patty trish",
  "patrick pat", "peter pete", "philip phil", "phillip phil", "rachel rae", "randall randy", "raymond ray", "rebecca becky becca",
  "richard rick dick rich ricky", "robert bob rob bobby bert robbie", "roger rog", "ronald ron ronnie", "russell russ", "samantha sam",
  "samuel sam sammy", "sandra sandy", "sharon shari", "stanley stan", "stephanie steph", "stephen steve", "steven steve",
  "susan sue susie", "theodore ted teddy theo", "theresa terry tess", "thomas tom tommy", "timothy tim timmy", "valerie val",
  "victoria vicky tori", "vincent vince vinny", "virginia ginny", "walter walt", "wesley wes", "william bill will billy willie liam",
  "zachary zach",
];

function pairs(group: string): string[] {
  const [name = "", ...short] = group.split(" ");
  return short.map((nick) => [name, nick].sort().join(" "));
}

/** Pairs of names that one person may go by, "bob robert": each in alphabetical order, a blank between. */
export const nicknamePairs: readonly string[] = [...new Set(groups.flatMap(pairs))].sort();
