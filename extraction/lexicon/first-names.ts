const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** First names that tell a man, in lower case. */
export const MALE_NAMES =
  words(`aaron abdel abdul abdullah abe abebe abel abraham adam aditya adrian agustin ahmad ahmed aidan akira al alain alan
  albert alberto alejandro aleksandar aleksandr alessandro alexander alexandre alexei alexey alfonso alfred alfredo
  ali alireza allan allen alonso alvin amir amit amr anatoly anders andre andreas andrei andres andrew andrey
  andrzej andy angelo anil anthony antoine anton antonio antwan archie ari arjun armando arnold artem arthur arturo
  arun ashok ashraf augustus austin axel ayman babar babatunde barack barry bart bashar basil bekele ben benedict
  benjamin benny benyamin bernard bernardo bernie bert bilal bill billy bjorn bob bobby bogdan bongani boris brad
  bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin carl carlos carlton cecil
  cedric cedrick chad charles chester chidi christian christo christoph christopher chuck chukwuma clarence claude
  clayton cliff clifford clint clinton clyde cody colin connor conor conrad constantin corey cornelius craig
  cristobal curtis cyriel cyril dale damian damien dan daniel daniele danny dante dario darius darrell darren darryl
  dave david dean deepak denis dennis denzel derek derrick deshawn desmond devin devonte dexter dick diego dieter
  dimitri dinesh dmitri dmitry dominic dominik don donald donnie donovan donte doug douglas duane duc duncan dustin
  dwayne dwight dwyane dylan eamon earl ed eddie edgar eduardo edward edwin efrain ehud eli elias elijah elliot
  elliott elmer elon emeka emil emiliano emilio emmanuel enrique eric erik ernest ernesto ernie ethan eugene evan
  evgeny ezra fabio fadi faisal farid felipe felix femi ferdinand fernando fidel floyd francesco francis francisco
  franco francois frank franklin franz fred freddie frederick fritz fumio fyodor gabriel garrett gary gautam gavin
  gennady geoff geoffrey george georgi gerald gerard gerhard gholam gilbert gino giorgio giovanni giuseppe glen
  glenn gopal gordon graham grant greg gregg gregory guillaume guillermo gunther gus gustavo guy haile hakeem hamid
  hamza hank hans hao harish harold haroon harry harsh haruki harvey hassan hector heinrich helmut henri henrik
  henry herbert heriberto herman hernan hideo hiroshi hisham horace howard hubert hugh hugo humphrey hung hussein
  hyun-woo ian ibrahim ibrahima ifeanyi ignacio ignatius igor ilya imran imtiaz ira irving isaac isaiah isamu isidro
  ismail itzhak ivan ivo jack jackson jacob jacques jae jaime jake jalen jamal james jan jared jarrod jarvis jason
  javad javier javon jay jaylen jean-pierre jeff jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jesus
  jian jim jimmy jinping joachim joao joaquim joaquin joe joel joey johan johannes john johnny jon jonah jonas
  jonathan joon joost jorge jose josef joseph josh joshua josiah juan julian julio julius jun-ho jun-wei jurgen
  justin kamran kareem karim karl karthik kayode kazuo keir keith kelechi kelvin ken kendrick kenji kenneth kenny
  kent kenta kevin kevon khaled khalid kobe kofi konrad konstantin kumar kurt kwabena kwame kyle kyrie lamar lamont
  lance larry lars laurent lawrence leandro lebron leo leon leonard leonardo leonid leroy lester levi lewis liam
  lionel lloyd lorenzo louis luca lucas luciano luis luka lukas luke luther lwazi magnus mahdi mahesh mahmoud
  malcolm malik mandla manny manuel marc marcel marcelo marco marcos marcus mario marius mark marko marlon marquis
  marshall martin marty marvin masoud mateo mateus mathias mathieu mats matt matteo matthew matthias maurice
  mauricio max maxim maximilian maxwell mazen mehdi melvin michael michel mick miguel mihai mikael mike mikhail
  milan miles milton ming-chi minh mitch mitchell mohamed mohammad mohammed moses moussa muhammad mukesh murray
  mustafa nabil nadeem narendra nasser nate nathan nathaniel naveen neal ned neil nelson nicholas nick nicolas nigel
  nikita niklas nikola nikolai nitin noah noel nolan norbert norman nuno obinna octavio olaf oleg oleksandr oliver
  olivier olu omar orlando osama oscar otis otto owen pablo paolo pascal patrick paul pavel pedro percy pete peter
  petr phil philip philippe phillip pierre pieter pim piotr pranav preston quang quentin quincy rafa rafael rahul
  raj rajesh rakesh ralph ramesh rami ramiro ramon randall randy raphael rashad rashid raul ravi ray raymond reggie
  reginald rene reuben rex reza ricardo richard rick ricky rigoberto rishi rizwan rob robbie robert roberto rod
  roderick rodney rodrigo rogelio roger rohan roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudy
  rui rupert ruslan russ russell ryan ryo sadiq salim salman salvador salvatore samir samuel sandro sanjay sanjeev
  santiago satoshi saul scott seamus sean sebastian segun sekou sergei sergey sergio seth seung shahid shane
  shaquille shaun shawn sheldon sherman shigeru shinzo siddharth simon sipho spencer srinivas stan stanislav stanley
  stefan stefano stephen steve steven stewart stuart sung-min sunil suresh sven sylvester tafadzwa tahir takashi
  tamer tariq ted tendai terence terrell terrence terry tesfaye thabo theo theodore thiago thierry thomas tim
  timothy tobias toby todd tom tomas tommy tony travis tremaine trevor trey tristan troy tuan tunde tyler tyree
  tyrell tyrone uche ulrich umar vaclav vadim valentin valery vance vasco vasily venkat vernon victor vijay vikas
  vikram viktor vince vincent vincenzo virgil vitaly vivek vlad vladimir volodymyr wade wale walid wallace walt
  walter waqar warren wayne wei-ming wendell wesley wilfred wilhelm will willem william wilson wim winston wolfgang
  xavier yann yasser yaw yevgeny yitzhak yoshi youssef yuri yusuf zach zachary zaire zalmay zane ziad zoltan zubair`);

/** First names that tell a woman, in lower case. */
export const FEMALE_NAMES =
  words(`aaliyah abby abena abigail abimbola achieng ada adaeze adele adriana agatha agnes aicha aileen aimee aisha akiko
  akua alba alejandra alessandra alexandra alexandria alia alice alicia alina alison allison alma alyssa amaka amal
  amanda amara amber amelia amelie amina amira amy ana anais anastasia andrea angel angela angelica angelina angie
  anika anita anja anjali ann anna annabel anne annette annie annika antoinette antonia aoife april araceli archana
  arlene ashley asma astrid audrey aurora ava ayesha ayumi barbara beatrice beatriz becky belinda bella bernadette
  bernice beth bethany betsy betty beverley beverly bianca birgit birgitta blanca bonnie brenda briana bridget
  brigitte brittany bronwyn brooke bukola camila camilla camille candace candice carina carla carmen carol carole
  carolina caroline carolyn carrie carys cassandra cassie catalina catarina catherine cathy cecilia celeste celia
  celine chantal charlene charlotte chelsea cheryl chiamaka chiara chinwe chiyo chloe christa christina christine
  christy cindy claire clara claudia clemence colette colleen connie consuelo cora corinne courtney cristina crystal
  cynthia dahlia daisy daniela daniella danielle daphne darlene dawn deanna debbie deborah debra deepa deirdre delia
  denise diana diane dina dolores dominique donna dora doris dorothea dorothy ebony edith edna eileen ekaterina
  elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elodie eloise elsa elsie elvira emi emilia
  emily emma erica erika erin ernestine esmeralda esperanza estelle esther ethel eugenia eun-ji eunice eva
  evangeline eve evelyn faith farah farzana fatemeh fatima fatou felicia felicity fiona flora florence folake
  frances francesca francine frederica freya frieda funmi gabriela gabriella gabrielle gail galina geeta gemma
  genevieve georgia georgina geraldine gerda germaine gertrude gillian gina ginger giorgia giovanna gisela giulia
  gladys glenda gloria grace graciela grainne greta gretchen guadalupe gudrun gwen gwendolyn hafsa hanna hannah
  harriet haruka hazel heather heidi helen helena helga heloise henrietta hiba hilary hilda hillary hoa hope huma
  ida ilana ilhan ilona imani imelda imogen indira indra ines ingeborg ingrid irene irina iris irma isabel isabella
  isabelle itzel ivana ivanka ivy jacinda jacqueline jada jana jane janelle janet janice janine jasmin jasmine jaya
  jeanette jeanine jeanne jen jenna jennie jennifer jenny jessica ji-woo jill jillian joan joann joanna joanne
  jocelyn johanna josefina josephine joy joyce juanita judith judy julia juliana julie juliet juliette june justine
  kaja kamala karen karin karina karla katarina kate katerina kateryna katharina katherine kathleen kathrin kathryn
  kathy katia katie katja katrina katy kavita kayla keiko keisha kellyanne kendra ketanji khadija kiana kiara
  kimberly kirsten kirstie kristen kristin kristina krystal laila lakisha lakshmi lan-anh lana lara lata latanya
  latisha latoya laura laurel lauren laurie lea leah leila leire lena leona leonora leticia leyla lidia lila liliana
  lillian lily lina linda lindsay lindsey linh lisa lisbeth liv liz liza lois lola lorena loretta lori lorraine
  lotte louisa louise lourdes lucia lucie lucille lucinda lucy ludivine ludmila luisa lupe lydia lynda lynette lynne
  mabel madeleine madeline magdalena maggie maia maite makena malala malika mandy manon manuela mara marcela marcia
  margaret margarita margot maria mariam marian mariana marianne maribel marie marina marisa marisela marisol
  marjorie marlene marta martha martina mary maryam matilda maud maureen mavis maxine maya meera megan meghan megumi
  mei meiling melania melanie melinda melissa mercedes meredith mia michaela michele michelle mildred millicent
  min-ji mina mindy mira miranda miriam mitzi mona monica monika monique muriel myra myriam nadia nadine nancy naoko
  naomi narges nasreen natalia natalie natasha nathalie nazia nell nellie ngozi nia niamh nicola nicole nicoletta
  nikki nikole nina nirmala njeri nkechi nneka noa noelia noemi nokuthula nomvula nora noreen norma norma-jean
  obioma oceane octavia odette oksana olena olga olive olivia ophelia orla padma paige paloma pamela paola patience
  patricia patsy patty paula paulette paulina pauline pearl peggy penelope penny petra phoebe phuong phyllis pilar
  pippa polina polly pooja poppy portia precious priscilla priti priya rachael rachel radha ramona rana rania raquel
  rashida rebecca regina rekha renata renee rhea rhiannon rhoda rhonda rita roberta rocio roisin ronda rosa rosalie
  rosalind rosalyn rosanna rosario rose roseanne rosemary rosie roxana roxanne roya rubina ruby ruth sabine sabrina
  sadia sakura sally salma salwa samantha samina samira sana sandra sangeeta saoirse sara sarah savannah sehar
  selena selma serena shabana shanice shaniqua sharon sheena sheila shelley sherri sherry shira shirin shirley
  shreya sigrid sigrun silvia simone sinead siobhan sita sofia solange soledad solveig sonia sonja sonya soo-jin
  sophia sophie soraya stacey stacy stella stephanie sue sunita susan susana susanna susanne sushma susie suzanne
  sveta svetlana swapna swati sybil sylvia tabitha tamar tamara tameka tamika tammy tania tanisha tanya tara tatiana
  teresa teri tess tessa thandi thandiwe thelma theresa therese thuy tiffany tina tracey trina trish trisha trudy
  tulisa tulsi ulrike uma una ursula usha valentina valeria valerie vanessa vera veronica vicki vicky victoria viola
  violet virginia vivian viviana vivienne wambui wanda wanjiru wendy whitney whoopi widad wilhelmina wilma winifred
  winnie xiaoli ximena xiomara xochitl yadira yael yasmin yekaterina yelena yesenia yetunde ying yoko yolanda yuki
  yulia yuliya yumi yvette yvonne zahra zainab zanele zara zelda zoe zsofia zuri`);

/** First names of men and women alike: they show that a name is a person's, no more. */
export const SHARED_NAMES =
  words(`addison adel alex alexis ariel ashton aubrey avery bailey billie blair blake bobbie brook cameron carey carmel cary
  casey chandra charley charlie chi chris cleo dakota dana darcy daryl devon dorian drew eden ellis emerson emery
  finley frankie gale georgie gerry hadley harley harper hayden hyun iman jackie jaden jamie jean jess jesse jessie
  jin jo jody jordan jules jun kai kelly kendall kerry kim kiran kit kris lane lee leslie logan lou lynn mackenzie
  marion marley mason mel micah min ming morgan nat nicky nour ollie paris parker pat peyton phoenix quinn reese
  reilly remy riley robin rowan sam sandy sasha sawyer shannon shay shelby shiloh sidney skyler steph stevie sunny
  sydney taylor toni tory tracy val vic wei willie xiu yan yi yong yu zion`);
