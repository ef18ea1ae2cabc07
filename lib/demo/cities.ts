/**
 * city | county | state | congressional districts | state house districts | people (thousands) | lean (% D) | ZIPs
 * ZIPs belong to their city; districts are plausible, not the current map.
 */
export const cityLines = `
Columbus|Franklin|OH|3,15|1,2,3,5,7,8|640|64|43201 43202 43203 43204 43205 43206 43207 43209 43211 43213 43214 43219 43224 43227 43229 43232
Cleveland|Cuyahoga|OH|11|18,19,20,21|360|74|44102 44103 44104 44105 44108 44109 44110 44111 44113 44114 44120 44127 44128 44135
Cincinnati|Hamilton|OH|1|24,25,26|300|62|45202 45205 45206 45208 45211 45213 45219 45223 45225 45226 45229 45238
Toledo|Lucas|OH|9|41,42|265|60|43604 43605 43606 43607 43608 43609 43611 43612 43613 43614 43615
Akron|Summit|OH|13|31,33|188|61|44301 44302 44303 44304 44305 44306 44307 44310 44311 44312 44313 44314 44320
Dayton|Montgomery|OH|10|36,38|136|58|45402 45403 45404 45405 45406 45410 45414 45415 45416 45417
Parma|Cuyahoga|OH|7|15|80|49|44129 44134
Canton|Stark|OH|13|49|70|52|44702 44703 44704 44705 44707 44708 44709 44710 44714
Lorain|Lorain|OH|5|53|65|56|44052 44053 44055
Hamilton|Butler|OH|8|46,47|63|40|45011 45013 45015
Youngstown|Mahoning|OH|6|58|59|57|44502 44504 44505 44506 44507 44509 44510 44511 44512
Springfield|Clark|OH|10|74|58|46|45502 45503 45504 45505 45506
Kettering|Montgomery|OH|10|37|57|50|45429
Elyria|Lorain|OH|5|52|52|50|44035
Lakewood|Cuyahoga|OH|7|13|50|70|44107
Cuyahoga Falls|Summit|OH|13|34|51|50|44221 44223
Middletown|Butler|OH|8|47|50|39|45042 45044
Newark|Licking|OH|12|68|50|38|43055
Mansfield|Richland|OH|4|76|47|40|44902 44903 44905 44906 44907
Mentor|Lake|OH|14|57|47|43|44060
Dublin|Franklin|OH|15|11|49|54|43016 43017
Beavercreek|Greene|OH|10|71|46|41|45430 45431 45432 45434
Cleveland Heights|Cuyahoga|OH|11|22|45|80|44118 44121
Strongsville|Cuyahoga|OH|7|17|46|43|44136 44149
Fairfield|Butler|OH|8|46|44|41|45014
Findlay|Hancock|OH|5|83|40|33|45840
Warren|Trumbull|OH|14|64|39|50|44483 44484 44485
Lancaster|Fairfield|OH|12|73|40|37|43130
Lima|Allen|OH|4|78|35|36|45801 45804 45805
Huber Heights|Montgomery|OH|10|39|43|47|45424
Marion|Marion|OH|4|86|36|34|43302
Grove City|Franklin|OH|15|10|41|45|43123
Westerville|Franklin|OH|12|4|39|53|43081
Reynoldsburg|Franklin|OH|3|6|41|58|43068
Delaware|Delaware|OH|4|61|41|44|43015
Upper Arlington|Franklin|OH|3|7|36|60|43221
Gahanna|Franklin|OH|3|4|35|56|43230
Brunswick|Medina|OH|7|66|35|38|44212
Stow|Summit|OH|13|32|34|46|44224
North Olmsted|Cuyahoga|OH|7|16|32|50|44070
Massillon|Stark|OH|7|48|32|40|44646 44647
Bowling Green|Wood|OH|9|75|30|52|43402
Kent|Portage|OH|14|72|28|59|44240
Troy|Miami|OH|8|80|26|31|45373
Xenia|Greene|OH|10|71|25|37|45385
Wooster|Wayne|OH|7|77|27|41|44691
Sandusky|Erie|OH|9|89|25|51|44870
Zanesville|Muskingum|OH|12|97|25|38|43701
Athens|Athens|OH|12|94|23|70|45701
Chillicothe|Ross|OH|2|92|22|38|45601
Portsmouth|Scioto|OH|2|90|18|33|45662
Marietta|Washington|OH|6|94|13|33|45750
Ashtabula|Ashtabula|OH|14|65|18|44|44004
Steubenville|Jefferson|OH|6|96|18|35|43952 43953
Oxford|Butler|OH|8|45|23|57|45056
Defiance|Defiance|OH|9|82|17|34|43512
Boston|Suffolk|MA|7,8|9,11|9|80|02108 02118 02130 02134
Worcester|Worcester|MA|2|15|4|66|01602 01604 01609
Newark|Essex|NJ|10|28,29|5|82|07102 07104 07106
Princeton|Mercer|NJ|12|16|3|77|08540
Cherry Hill|Camden|NJ|1|6|3|62|08002 08034`;
