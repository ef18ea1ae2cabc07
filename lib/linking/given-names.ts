/** First names that many people in the United States have, folded: two of them, however alike, are two names and no typing error. */
const names = `
aaliyah aaron abbie abby abdul abdullah abel abigail abraham ada adam adan adele adeline adrian adriana adrienne agnes ahmed aida aidan aiden aimee
aisha akira alaina alan alana alanis alanna albert alberto aldo aleah alec alecia alejandra alejandro alex alexa alexander alexandra alexandria alexia
alexis alfie alfonso alfred alfredo ali alia alice alicia alina alisa alisha alison aliyah allan allen allison alma alondra alonzo alton alvaro alvin
alyssa amanda amaya amber amelia ami amina amir amos amy ana anastasia anaya anders andre andrea andreas andres andrew andy angel angela angelica
angelina angelique angelo angie anika anita aniyah ann anna annabelle anne annette annie annika annmarie ansel anthony antoine antoinette antonia
antonio antwan antwon april araceli archie ariana arianna ariel arielle arlene arlo armando arnav arnold arthur arturo asha asher ashlee ashleigh
ashley ashton asia astrid athena aubrey audrey august aurelia aurora austin autumn ava averie avery axel ayden ayesha bailee bailey barbara barrett
barry beatrice beatriz beau beckett becky bella ben benita benjamin bennett benny bernadette bernard bernice bertha bessie beth bethany betsy bette
betty beulah beverly bianca bill billy blaine blake blanca blanche bo bob bobby bonnie boris boyd brad braden bradley brady braeden brandi brandon
brandy brantley brayden breanna brenda brendan brenna brent bret brett brian briana brianna brianne bridget brielle brinley bristol brittani brittany
brittney brittni brock brooke bruce bruno bryan bryant bryce bryn brynn bryson byron caden cadence caiden caitlin caleb callie calvin cameron camila
camilla camille candace candi candice carina carl carla carley carli carlie carlos carly carmela carmen carol carolann carole carolina caroline
carolyn carrie carson carter casey casper cassandra cassidy cassie catalina catharine catherine cathy cayden cecelia cecil cecile cecilia cedric
celeste celia cesar chad chaim chance chandra charity charlene charles charlie charlotte charmaine chase chaya chelsea cheryl chester chiara chloe
chris christa christen christian christie christina christine christopher christy ciara cindy claire clara clarence clark claude claudette claudia
claudine clay clayton clementine cleo cliff clifford clifton clint clinton clyde cody colby cole coleman colin colleen collin colton connie connor
conor conrad constance consuelo cooper cora corey corinne cory courtney craig cristian cristina cristobal cruz crystal curtis cynthia dahlia daisy
dale dallas dalton damian damon dan dana danica daniel daniela daniella danielle danny dante daphne daria darius darla darlene darnell darrell darren
darrin darryl daryl dashaun dashawn dashiell dave david davina davis davonte dawn dawson dayana dayton deacon dean deanna deanne deb debbie deborah
debra declan deepak deirdre delaney delia delilah della delores delroy demarcus demetria demetrius denis denise dennis denny denzel deon deonte derek
derrick deshaun deshawn desiree desmond destiny devin devon devonte dexter diana diane dianna diego dillon dimitri dina dion dionne dixie dolly
dolores dominic dominick dominique don donald donna donnie donovan donte dora doreen dorian doris dorothy doug douglas drew duane dustin dwain dwayne
dwight dylan earl easton eddie eden edgar edie edith edmund edna eduardo edward edwin efrain eileen elaina elaine eleanor elena eli elian eliana elias
elijah elisa elise eliseo elisha eliza elizabeth ella elle ellen ellie elmer eloise elsa elsie elton elvin elvira emanuel emerson emery emil emilee
emilia emilio emily emma emmanuel emmett enoch enrique ephraim eric erica erick ericka erik erika erin ernest ernestine ernesto errol esmeralda
esperanza essie esteban estela estelle ester esther ethan ethel eugene eugenia eunice eva evan evangeline eve evelyn everett evie ezekiel ezequiel
ezra fabian faith fannie fatima faye felicia felipe felisha felix fern fernanda fernando finn fiona flora florence flossie floyd foster frances
francesca francine francis francisco francois frank franklin franklyn fred freda frederick freya fritz gabriel gabriela gabriella gabrielle gail
garret garrett gary gavin gayle gemma genaro gene genesis geneva genevieve geoffrey george georgia georgina gerald geraldine gerard gerardo geri gia
gianna gideon gilbert gilberto gina ginger giovanni giselle giuliana gladys glen glenda glenn gloria gonzalo gordon grace gracelyn gracie graciela
grady graham grant greg gregory greta gretchen griffin guadalupe guillermo gunnar gus gustavo guy gwen gwendolyn hadley hailee hailey haley hana hank
hanna hannah harley harmony harold harper harriet harris harrison harry harvey hassan hattie hayden haylee hazel heath heather hector heidi helen
helena henri henrietta henry herbert heriberto herman hilda hollis holly homer hope horace howard hubert hudson hugh hugo humberto hunter ian ibrahim
ida ignacio iliana imani imogene ina ines ingrid ira irene iris irma irving isaac isabel isabela isabella isabelle isaiah isiah isla ismael israel
issac iva ivan ivanna ivy izabella jace jack jackeline jackie jackson jaclyn jacob jacqueline jaden jadyn jaida jaiden jaime jake jalen jamal jamar
jamel james jamie jamila jan jana jane janelle janet janice janie janine jared jasmin jasmine jasmyn jason jasper javier javon jaxon jaxson jay jayce
jayden jayla jaylen jaylin jayne jazmin jazmine jean jeanette jeanne jeff jefferson jeffery jeffrey jenna jennie jennifer jenny jeremiah jeremy jeri
jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimmy jo joan joann joanna joanne joaquin jocelyn jodi jody joe joel joelle joey
johann johanna john johnathan johnny jolene jon jonah jonas jonathan joni jordan jorge jose josefa josefina joseph josephine joshua josiah josue jovan
jovanni joy joyce juan juana juanita judah judi judith judy julia julian juliana julianna julianne julie julien juliet juliette julio julissa julius
june junior justin kade kai kaia kaiden kailey kaitlin kaitlyn kaitlynn kaleigh kali kamala kamila kamron kane kara karen kari karina karl karla
karolina karson karter kasey katarina kate katelin katelyn katelynn katharine katherine kathie kathleen kathryn kathy katie katlyn katrina kay kaya
kayden kayla kaylee kayleigh kaylie keenan keira keisha keith kelley kelli kellie kelly kelsey kelvin ken kendall kendra kennedy kenneth kenny kent
kerri kerrie kerry keshawn kevin khadija khalil kiana kiara kieran kiersten kiley kim kimberly kimora kira kirk kirsten kirstin knox kobe kody korey
kory krista kristen kristi kristian kristie kristin kristina kristine kristofer kristy krystal kurt kyle kylie kyra lacey laila lakeisha lakeshia
lakisha lamar lamont lana lance landen landon landry lane lara larissa larry lashawn latasha latesha latisha latonya latoya laura laurel lauren
laurence lauri laurie laverne lawrence layla lea leah leanne lee leigh leila leilani leland lena lenora leo leon leona leonard leonardo leonel leopold
leroy lesley leslie lester leta leticia levi lewis lia liam lila lilia lilith lillian lillie lilly lily lina linda lindsay lindsey linus lisa lisette
liv liza lloyd logan lois lola london lonnie lonny lora loren lorena lorenzo loretta lori lorraine lou louis louisa louise lourdes luca lucas lucia
luciana lucille lucinda lucy luis luisa lukas luke lula luna lupe luther luz lydia lyla lyle lynda lynette lynn lynne mabel mack mackenzie maddox
madeline madelyn madison mae maggie maia makayla makenzie malachi malcolm malik maliyah mallory mandy manny manuel mara marc marcella marcelo marcia
marco marcos marcus margaret margarita margie margo margot marguerite mari maria mariah mariam marian mariana marianne maribel marie mariela marilyn
mario marion marisa marisol marissa marjorie mark markus marlene marlon marquez marquis marquise marsha marshall marta martha martin martina marty
marvin mary mason mateo mathew matilda matt matteo matthew mattie maureen maurice maverick mavis max maximilian maximus maxine maxwell maya mckayla
mckenna mckenzie mckinley meagan megan meghan mei mekhi melanie melinda melissa melody melvin mercedes mercy meredith merle merrill mia micah michael
michaela michele michelle miguel mikayla mike mila mildred miles millie milo milton mimi mindi mindy minnie mirabel miranda miriam misty mitchell
mohamed mohammad mohammed moises mollie molly mona monica monique montana montgomery morgan moses moshe muhammad muriel myles myra myron myrtle nadia
nadine nadya nancy naomi nasir natalia natalie natalya natasha nate nathan nathaniel nayeli neal ned nehemiah neil nellie nelson nestor nettie nevaeh
nevin nia nicholas nichole nick nico nicolas nicole nigel nikita nikki nikolas nina noah noel noelle noemi nola nolan nora norah norbert norberto
norma norman norris nyla octavio odell odessa olga olive oliver olivia ollie oma omar omari opal ora orion orlando orville oscar osvaldo otis otto
owen pablo paige paisley palmer pam pamela paola paris parker pat patrice patricia patrick patsy patti patty paul paula paulette pauline payton pearl
pedro peggy penelope penny percy perla perry peter petra peyton philip phillip philomena phoebe phyllis pierce pierre porter presley preston prince
princess priscilla priya quentin quincy quinn rachael rachel rachelle raelynn rafael rafaela raiden raina raj ralph ramiro ramon ramona ramsey randal
randall randi randy raphael raquel rashad rashawn raul raven ravi ray raylene raymond reagan reba rebecca reece reed reese regan regina reginald reid
reina rene renee reuben rex reza rhett rhoda rhonda rianna ricardo rich richard rick rickey ricky riley rita rob robbie robert roberta roberto robin
robyn rocco rochelle rocio rocky roderick rodger rodney rodolfo rodrigo roger roland rolando roma roman romeo romy ron ronald ronan ronnie rory rosa
rosalia rosalie rosalind rosario rose roseann rosemary rosetta rosie roslyn ross rowan roxana roxanne roy royce ruben rubin ruby rudy rufus russell
rusty ruth ryan ryder rylee ryleigh sabrina sadie sage saige sally salma salvador salvatore sam samantha samara sammy samuel sandi sandra sandy sanjay
santana santiago santino santos saoirse sara sarah sarai sariah sasha saul savanna savannah sawyer scarlett scott sean sebastian selena serena
serenity sergio seth shana shane shanelle shania shanice shaniqua shanna shannon shante shari sharif sharon sharonda shaun shauna shawn shawna shea
sheila shelby sheldon shelley shelly sheri sherman sherri sherrie sherry sherwood shiloh shirley sidney sierra silas silvia simon simone skylar skyler
sofia sol solomon sonia sonja sonya sophia sophie soren spencer stacey stacie stacy stan stanley stefan stefanie stella stephan stephanie stephany
stephen stephon steve steven stewart stuart sue sullivan summer sunil susan susana susanna susanne suzanna suzanne suzette sven sybil sydney sylvia
tabitha taliyah talon tamara tamera tami tamia tamika tammy tamra tanya tara taryn tasha tatiana tatum tatyana tawana taylor teagan ted teddy terence
teresa teressa teri terrance terrell terri terrie terry tessa thad thaddeus thalia thea thelma theo theodora theodore theresa theron thomas thurman
tia tiana tianna tierra tiffany tim timothy tina titus tobias toby todd tom tomas tomasz tommy toni tonia tony tonya tori tracey traci tracy travis
travon tre trent trenton trevor trey tricia trina trisha tristan troy trudy truman tucker tyler tyree tyrell tyrese tyrone tyshawn tyson ulises uma
uriel ursula val valarie valentin valentina valerie van vance vanessa vera vernell vernon veronica vicente vicki vickie vicky victor victoria vince
vincent viola violet virgil virginia vito vivian vivien vonda wade walker wallace walter walton wanda ward warren waylon wayne wendell wendy wesley
weston whitney wilbur wilfred will willa willard william willie willis wilma wilmer wilson winifred winston woodrow wyatt xander xavier ximena xiomara
yadira yael yahir yaritza yasmin yasmine yesenia yoel yolanda yosef yuri yusuf yvette yvonne zachariah zachary zackary zaire zane zara zaria zayden
zelda zion zoe zoey zoie zora zuri`;

export const givenNames: readonly string[] = names.trim().split(/\s+/u);
