/** A state's counties in the order of its alphabet, which is how it numbers them: 1 is the first. */
const numbered: Readonly<Record<string, string>> = {
  OH: `Adams,Allen,Ashland,Ashtabula,Athens,Auglaize,Belmont,Brown,Butler,Carroll,Champaign,Clark,Clermont,Clinton,Columbiana,Coshocton,Crawford,Cuyahoga,
Darke,Defiance,Delaware,Erie,Fairfield,Fayette,Franklin,Fulton,Gallia,Geauga,Greene,Guernsey,Hamilton,Hancock,Hardin,Harrison,Henry,Highland,Hocking,Holmes,
Huron,Jackson,Jefferson,Knox,Lake,Lawrence,Licking,Logan,Lorain,Lucas,Madison,Mahoning,Marion,Medina,Meigs,Mercer,Miami,Monroe,Montgomery,Morgan,Morrow,
Muskingum,Noble,Ottawa,Paulding,Perry,Pickaway,Pike,Portage,Preble,Putnam,Richland,Ross,Sandusky,Scioto,Seneca,Shelby,Stark,Summit,Trumbull,Tuscarawas,
Union,Van Wert,Vinton,Warren,Washington,Wayne,Williams,Wood,Wyandot`,
  NY: `Albany,Allegany,Bronx,Broome,Cattaraugus,Cayuga,Chautauqua,Chemung,Chenango,Clinton,Columbia,Cortland,Delaware,Dutchess,Erie,Essex,Franklin,Fulton,
Genesee,Greene,Hamilton,Herkimer,Jefferson,Kings,Lewis,Livingston,Madison,Monroe,Montgomery,Nassau,New York,Niagara,Oneida,Onondaga,Ontario,Orange,Orleans,
Oswego,Otsego,Putnam,Queens,Rensselaer,Richmond,Rockland,Saratoga,Schenectady,Schoharie,Schuyler,Seneca,St. Lawrence,Steuben,Suffolk,Sullivan,Tioga,
Tompkins,Ulster,Warren,Washington,Wayne,Westchester,Wyoming,Yates`,
};

/** Counties by the letters that a state has for them. */
const lettered: Readonly<Record<string, string>> = {
  FL: `ALA Alachua,BAK Baker,BAY Bay,BRA Bradford,BRE Brevard,BRO Broward,CAL Calhoun,CHA Charlotte,CIT Citrus,CLA Clay,CLL Collier,CLM Columbia,
DAD Miami-Dade,DES DeSoto,DIX Dixie,DUV Duval,ESC Escambia,FLA Flagler,FRA Franklin,GAD Gadsden,GIL Gilchrist,GLA Glades,GUL Gulf,HAM Hamilton,HAR Hardee,
HEN Hendry,HER Hernando,HIG Highlands,HIL Hillsborough,HOL Holmes,IND Indian River,JAC Jackson,JEF Jefferson,LAF Lafayette,LAK Lake,LEE Lee,LEO Leon,
LEV Levy,LIB Liberty,MAD Madison,MAN Manatee,MRN Marion,MRT Martin,MON Monroe,NAS Nassau,OKA Okaloosa,OKE Okeechobee,ORA Orange,OSC Osceola,PAL Palm Beach,
PAS Pasco,PIN Pinellas,POL Polk,PUT Putnam,SAN Santa Rosa,SAR Sarasota,SEM Seminole,STJ St. Johns,STL St. Lucie,SUM Sumter,SUW Suwannee,TAY Taylor,
UNI Union,VOL Volusia,WAK Wakulla,WAL Walton,WAS Washington`,
  WA: `AD Adams,AS Asotin,BE Benton,CH Chelan,CM Clallam,CR Clark,CU Columbia,CZ Cowlitz,DG Douglas,FE Ferry,FR Franklin,GA Garfield,GR Grant,GY Grays Harbor,
IS Island,JE Jefferson,KI King,KP Kitsap,KS Kittitas,KT Klickitat,LE Lewis,LI Lincoln,MA Mason,OK Okanogan,PA Pacific,PE Pend Oreille,PI Pierce,SJ San Juan,
SK Skagit,SM Skamania,SN Snohomish,SP Spokane,ST Stevens,TH Thurston,WK Wahkiakum,WL Walla Walla,WM Whatcom,WT Whitman,YA Yakima`,
};

const items = (text: string) => text.split(",").map((item) => item.trim());

/** Names of counties by a state's own codes, as its voter file has them (numbers without zeros in front). */
export const countyNames: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries([
  ...Object.entries(numbered).map(([state, text]) => [
    state,
    new Map(items(text).map((name, at) => [String(at + 1), name])),
  ]),
  ...Object.entries(lettered).map(([state, text]) => [
    state,
    new Map(
      items(text).map((item): [string, string] => {
        const [code = "", ...name] = item.split(" ");
        return [code, name.join(" ")];
      }),
    ),
  ]),
]);
