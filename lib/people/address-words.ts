const shortened = `alley aly,avenue ave,av ave,beach bch,boulevard blvd,bridge brg,center ctr,centre ctr,circle cir,court ct,cove cv,creek crk,
crescent cres,crossing xing,drive dr,estates ests,expressway expy,extension ext,freeway fwy,garden gdn,gardens gdns,glen gln,grove grv,harbor hbr,
heights hts,highway hwy,hill hl,hills hls,hollow holw,island is,junction jct,lake lk,landing lndg,lane ln,manor mnr,meadow mdw,meadows mdws,mount mt,
mountain mtn,parkway pkwy,place pl,plaza plz,point pt,ridge rdg,river riv,road rd,saint st,spring spg,springs spgs,square sq,station sta,street st,
summit smt,terrace ter,trace trce,trail trl,turnpike tpke,valley vly,view vw,village vlg,vista vis,
north n,south s,east e,west w,northeast ne,northwest nw,southeast se,southwest sw,
first 1st,second 2nd,third 3rd,fourth 4th,fifth 5th,sixth 6th,seventh 7th,eighth 8th,ninth 9th,tenth 10th,
apartment #,apt #,unit #,suite #,ste #,room #,rm #,lot #,space #,spc #,trailer #,trlr #,no #`;

/** Words of an address and how they are shortened (USPS Publication 28, appendices B and C2; ordinals as figures). */
export const addressWords: readonly (readonly [string, string])[] = shortened.split(",").map((pair) => {
  const [long = "", short = ""] = pair.trim().split(" ");
  return [long, short];
});
