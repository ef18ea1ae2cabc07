/** First names that many people in the United States have, folded: two of them, however alike, are two names and no typing error. */
const names = `
aaliyah aaron abby abdul abdullah abel abigail abraham ada adam adele adeline adrian adriana adrienne agnes ahmed aidan aiden aimee aisha akira alan
alana albert alberto alec alejandra alejandro alex alexa alexander alexandra alexandria alexia alexis alfonso alfred alfredo ali alice alicia alina
alisa alisha alison allan allen allison alma alondra alvin alyssa amanda amber amelia amina amir amy ana anastasia andre andrea andres andrew andy angel
angela angelica angelina angelo angie anita ann anna annabelle anne annette annie anthony antoine antoinette antonia antonio april araceli archie ariana
ariel arlene armando arnold arthur arturo asha ashley ashton asia aubrey audrey august aurora austin autumn ava avery axel ayesha barbara barry beatrice
beatriz becky bella ben benjamin bernadette bernard bernice bertha bessie beth bethany betsy betty beulah beverly bianca bill billy blake blanca blanche bob bobby
bonnie boris brad bradley brady brandi brandon brandy brayden brenda brendan brenna brent bret brett brian briana brianna bridget brittany brittney brock brooke
bruce bryan bryant bryce bryson byron caitlin caleb calvin cameron camila camille candace candice carl carla carlos carly carmen carol carole caroline
carolyn carrie carson carter casey cassandra cassidy catalina catherine cathy cecelia cecil cecilia cedric celeste celia cesar chad charlene charles charlie charlotte chase
chelsea cheryl chester chloe chris christa christian christie christina christine christopher christy cindy claire clara clarence clark claude claudia clay clayton
clifford clifton clint clinton clyde cody cole colin colleen collin connie connor conor constance cora corey corinne cory courtney craig cristian cristina crystal
curtis cynthia daisy dale dallas dalton damian damon dan dana daniel daniela daniella danielle danny daphne darius darla darlene darnell darrell darren darryl dave
david dawn dean deanna deb debbie deborah debra declan deepak deirdre delia della denis denise dennis derek derrick desiree desmond destiny devin devon diana diane
diego dimitri dina dolores dominic dominique don donald donna donovan dora doreen doris dorothy doug douglas drew duane dustin dwayne dwight dylan earl eddie edgar edith
edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elise elizabeth ella ellen ellie elmer elsa elsie elvira emanuel emerson emil
emilia emilio emily emma emmanuel enrique eric erica erick ericka erik erika erin ernest ernesto esmeralda esperanza essie estelle esteban esther ethan ethel eugene eunice eva evan
evangeline eve evelyn everett ezekiel ezra faith fatima faye felicia felipe felix fernanda fernando fiona flora florence floyd frances francesca francis francisco frank
franklin fred freda frederick gabriel gabriela gabriella gabrielle gail garrett gary gavin gayle gene genesis geneva genevieve geoffrey george georgia georgina gerald geraldine
gerard gerardo gianna gilbert gilberto gina ginger giovanni gladys glen glenda glenn gloria gordon grace gracie graciela graham grant greg gregory greta gretchen guadalupe guillermo
gustavo guy gwen gwendolyn hailey haley hannah harold harper harriet harrison harry harvey hassan hattie hayden hazel heather hector heidi helen helena henrietta henry herbert
herman hilda holly hope howard hudson hugh hugo hunter ian ibrahim ida ignacio imani ingrid irene iris irma irving isaac isabel isabella isabelle isaiah ismael israel ivan
ivy jack jackie jackson jaclyn jacob jacqueline jaden jaime jake jamal james jamie jan jane janelle janet janice janie jared jasmin jasmine jason javier jay jayden
jayla jean jeanette jeanne jeff jeffery jeffrey jenna jennie jennifer jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimmy jo joan
joann joanna joanne jocelyn jodi jody joe joel joey johanna john johnathan johnny jon jonah jonathan jordan jorge jose josefina joseph josephine joshua joy joyce juan juana juanita
judith judy julia julian juliana julie juliet juliette julio julius june justin kaitlin kaitlyn kamala kara karen kari karina karl karla kate katelyn katherine kathleen kathryn
kathy katie katrina kay kayla keisha keith kelly kelsey kelvin ken kendall kendra kenneth kenny kent kerri kerry kevin khadija kim kimberly kirk krista kristen kristi
kristian kristie kristin kristina kristine kristy krystal kurt kyle kylie kyra lacey lance larissa larry latasha latoya laura lauren laurence laurie lawrence layla leah
leanne lee leila leland lena leo leon leona leonard leonardo leroy leslie lester leticia levi lewis liam lila lillian lillie lily linda lindsay lindsey lisa liza lloyd logan
lois lola lonnie lora lorena lorenzo loretta lori lorraine louis louise lucas lucia lucille lucy luis luke lula lupe luther luz lydia lyle lynda lynn mabel mack mackenzie
maddox madeline madison mae maggie makayla malcolm malik mallory mandy manuel mara marc marcia marcella marco marcos marcus margaret margarita margie maria mariah mariam marian mariana
marianne maribel marie marilyn mario marion marisa marisol marissa marjorie mark marlene marsha marshall martha martin martina marvin mary mason mateo mathew matt matthew
mattie maureen maurice maverick max maxine maxwell maya megan mei melanie melinda melissa melody melvin mercedes mercy meredith mia micah michael michaela michele michelle miguel mike mila
mildred miles milton mindy minnie miranda miriam misty mitchell mohamed mohammed molly monica monique morgan moses muhammad myra myrtle nadia nadine nancy naomi natalia natalie natasha
nathan nathaniel neal neil nellie nelson nettie nia nicholas nick nicolas nicole nikki nina noah noel noelle nolan nora norma norman octavio olga olive oliver olivia omar opal ora
orlando oscar otis owen pablo paige pam pamela parker pat patrice patricia patrick patsy patti patty paul paula paulette pauline pearl pedro peggy penelope penny percy perry peter
philip phillip phoebe phyllis preston priscilla priya quentin quinn rachael rachel rafael raj ralph ramon ramona randall randy raquel rashad raul ravi ray raymond rebecca regina reginald
rene renee rex reza rhonda ricardo richard rick rickey ricky riley rita robert roberta roberto robin robyn rocco roderick rodney rodolfo rodrigo roger roland rolando roman ron ronald ronnie
rosa rosalie rosario rose rosemary rosie ross roxanne roy ruben ruby rudy russell ruth ryan sabrina sadie sally salvador sam samantha samuel sandra sandy santiago santos sara sarah
sasha saul savannah scott sean sebastian selena sergio seth shane shannon shari sharon shaun shauna shawn shawna sheila shelby sheldon shelley shelly sheri sherri sherry shirley
sidney sierra silvia simon simone sofia sonia sonya sophia sophie spencer stacey stacie stacy stanley stella stephanie stephen steve steven stewart stuart sue summer sunil susan
susana susanne suzanne sydney sylvia tabitha tamara tami tamika tammy tanya tara tasha taylor ted terence teresa teri terrance terrell terri terry tessa thelma theodore theresa thomas
tiffany tim timothy tina todd tom tomas tommy toni tony tonya tracey traci tracy travis trevor trey tricia trisha tristan troy tyler tyrone valentina valerie vanessa vera vernon
veronica vicki vickie vicky victor victoria vincent viola violet virgil virginia vivian wade walter wanda warren wayne wendell wendy wesley whitney wilbur willard william willie wilma wilson winifred
wyatt xander xavier ximena yasmin yesenia yolanda yusuf yvette yvonne zachary zoe zoey`;

export const givenNames: readonly string[] = names.trim().split(/\s+/u);
