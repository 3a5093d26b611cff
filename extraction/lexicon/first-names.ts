const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** First names that tell a man, in lower case. */
export const MALE_NAMES =
  words(`aaron abdel abdul abdullah abe abel abraham adam adrian ahmad ahmed aidan al alain alan albert alberto alejandro
  aleksandar aleksandr alessandro alexander alexandre alexei alexey alfonso alfred alfredo ali alireza allan allen
  alvin amir amit anatoly anders andre andreas andrei andres andrew andrey andrzej andy angelo anil anthony antoine
  anton antonio archie ari arjun armando arnold artem arthur arturo arun ashok ashraf augustus austin axel babatunde
  barack barry bart bashar basil ben benedict benjamin benny benyamin bernard bernardo bernie bert bilal bill billy
  bjorn bob bobby bogdan boris brad bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb
  calvin carl carlos carlton cecil cedric chad charles chester christian christo christoph christopher chuck
  chukwuma clarence claude clayton cliff clifford clint clinton clyde cody colin connor conor conrad constantin
  corey cornelius craig curtis cyriel cyril dale damian damien dan daniel daniele danny dario darrell darren darryl
  dave david dean deepak denis dennis denzel derek derrick desmond devin dexter dick diego dieter dimitri dmitri
  dmitry dominic dominik don donald donnie donovan doug douglas duane duncan dustin dwayne dwight dylan eamon earl
  ed eddie edgar eduardo edward edwin ehud eli elias elijah elliot elliott elmer elon emeka emil emilio emmanuel
  enrique eric erik ernest ernesto ernie ethan eugene evan evgeny ezra fabio faisal farid felipe felix ferdinand
  fernando fidel floyd francesco francis francisco franco francois frank franklin franz fred freddie frederick fritz
  fumio fyodor gabriel garrett gary gavin gennady geoff geoffrey george georgi gerald gerard gerhard gholam gilbert
  gino giorgio giovanni giuseppe glen glenn gopal gordon graham grant greg gregg gregory guillaume guillermo gunther
  gus gustavo guy hakeem hamid hamza hank hans harish harold haroon harry harsh haruki harvey hassan
  hector heinrich helmut henri henrik henry herbert herman hernan hiroshi horace howard hubert hugh hugo humphrey
  hussein ian ibrahim ibrahima ignacio igor ilya imran ira irving isaac isaiah isidro ismail itzhak ivan ivo jack
  jackson jacob jacques jaime jake jamal james jan jared jarrod jason javad javier jay jean-pierre jeff jeffery
  jeffrey jens jeremiah jeremy jermaine jerome jerry jesus jim jimmy jinping joachim joao joaquim joaquin joe joel
  joey johan johannes john johnny jon jonah jonas jonathan joost jorge jose josef joseph josh joshua josiah juan
  julian julio julius jun-ho jurgen justin kareem karl kazuo keir keith kelvin ken kenji kenneth kenny kent kevin
  khaled khalid kofi konrad konstantin kumar kurt kwame kyle lamar lance larry lars laurent lawrence leo leon
  leonard leonardo leonid leroy lester levi lewis liam lionel lloyd lorenzo louis luca lucas luciano luis luka lukas
  luke luther magnus mahdi mahesh mahmoud malcolm manny manuel marc marcel marcelo marco marcos marcus mario marius
  mark marko marlon marshall martin marty marvin masoud mateo mathias mathieu mats matt matteo matthew matthias
  maurice mauricio max maxim maximilian maxwell mehdi melvin michael michel mick miguel mihai mikael mike mikhail
  milan miles milton mitch mitchell mohamed mohammad mohammed moses moussa muhammad murray mustafa narendra nasser
  nate nathan nathaniel neal ned neil nelson nicholas nick nicolas nigel nikita niklas nikola nikolai nitin noah
  noel nolan norbert norman nuno octavio olaf oleg oleksandr oliver olivier olu omar orlando osama oscar otis otto
  owen pablo paolo pascal patrick paul pavel pedro percy pete peter petr phil philip philippe phillip pierre pieter
  pim piotr pranav preston quentin quincy rafael rahul raj rajesh ralph ramesh ramiro ramon randall randy raphael
  rashid raul ravi ray raymond reggie reginald rene reuben rex reza ricardo richard rick ricky rishi rob robbie
  robert roberto rod roderick rodney rodrigo roger rohan roland rolf roman ron ronald ronnie rory ross roy ruben
  rudolf rudy rui rupert ruslan russ russell ryan sadiq salim salman salvador salvatore samir samuel sandro sanjay
  santiago satoshi saul scott seamus sean sebastian sekou sergei sergey sergio seth shane shaun shawn sheldon
  sherman shinzo simon sipho spencer stan stanislav stanley stefan stefano stephen steve steven stewart stuart sunil
  suresh sven sylvester takashi tariq ted terence terrence terry thabo theo theodore thiago thierry thomas tim
  timothy tobias toby todd tom tomas tommy tony travis trevor tristan troy tunde tyler tyrone ulrich umar vaclav
  vadim valentin valery vance vasco vasily vernon victor vijay vikram viktor vince vincent vincenzo virgil vitaly
  vivek vlad vladimir volodymyr wade wallace walt walter warren wayne wei-ming wendell wesley wilfred wilhelm will
  willem william wim winston wolfgang xavier yann yasser yevgeny yitzhak yoshi youssef yuri yusuf zach zachary
  zalmay zane zoltan`);

/** First names that tell a woman, in lower case. */
export const FEMALE_NAMES =
  words(`abby abena abigail ada adaeze adele adriana agatha agnes aicha aileen aimee aisha akiko akua alba alejandra
  alessandra alexandra alexandria alia alice alicia alina alison allison alma alyssa amal amanda amara amber amelia
  amelie amina amira amy ana anastasia andrea angel angela angelica angelina angie anika anita anja anjali ann
  anna annabel anne annette annie annika antoinette antonia aoife april arlene ashley asma astrid audrey aurora ava
  ayesha barbara beatrice beatriz becky belinda bella bernadette bernice beth bethany betsy betty beverley beverly
  bianca birgit blanca bonnie brenda briana bridget brigitte brittany brooke camila camilla camille candace candice
  carina carla carmen carol carole carolina caroline carolyn carrie cassandra cassie catalina catarina catherine
  cathy cecilia celeste celia celine chantal charlene charlotte chelsea cheryl chiamaka chiara chloe christa
  christina christine christy cindy claire clara claudia colette colleen connie consuelo cora corinne courtney
  cristina crystal cynthia dahlia daisy daniela danielle daphne darlene dawn deanna debbie deborah debra deepa
  deirdre delia denise diana diane dina dolores dominique donna dora doris dorothea dorothy edith edna eileen
  ekaterina elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie elvira emilia
  emily emma erica erika erin ernestine esmeralda esperanza estelle esther ethel eugenia eunice eva evangeline eve
  evelyn faith farah fatemeh fatima fatou felicia felicity fiona flora florence folake frances francesca francine
  frederica freya frieda gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine gerda
  germaine gertrude gillian gina ginger giorgia gisela giulia gladys glenda gloria grace greta gretchen guadalupe
  gwen gwendolyn hafsa hanna hannah harriet haruka hazel heather heidi helen helena helga henrietta hilary hilda
  hillary hope ida ilana ilhan ilona imelda imogen indira indra ines ingrid irene irina iris irma isabel isabella
  isabelle itzel ivana ivanka ivy jacinda jacqueline jana jane janelle janet janice janine jasmin jasmine jeanette
  jeanine jeanne jen jenna jennie jennifer jenny jessica jill jillian joan joann joanna joanne jocelyn johanna
  josefina josephine joy joyce juanita judith judy julia juliana julie juliet juliette june justine kaja kamala
  karen karin karina karla katarina kate katerina kateryna katharina katherine kathleen kathrin kathryn kathy katia
  katie katja katrina katy kavita kayla keiko keisha kellyanne kendra ketanji khadija kiara kimberly kirsten kirstie
  kristen kristin kristina krystal laila lakshmi lana lara latoya laura laurel lauren laurie lea leah leila leire
  lena leona leonora leticia leyla lidia lila liliana lillian lily linda lindsay lindsey lisa lisbeth liv liz liza
  lois lola loretta lori lorraine lotte louisa louise lourdes lucia lucie lucille lucinda lucy ludmila luisa lupe
  lydia lynda lynette lynne mabel madeleine madeline magdalena maggie maia maite malala malika mandy manuela mara
  marcela marcia margaret margarita margot maria mariam marian mariana marianne marie marina marisa marisol marjorie
  marlene marta martha martina mary maryam matilda maud maureen mavis maxine maya meera megan meghan mei melania
  melanie melinda melissa mercedes meredith mia michaela michele michelle mildred millicent mina mindy mira miranda
  miriam mitzi mona monica monika monique muriel myra myriam nadia nadine nancy naoko naomi narges natalia natalie
  natasha nathalie nell nellie ngozi niamh nicola nicole nicoletta nikki nikole nina nirmala nkechi noa noemi
  nomvula nora noreen norma octavia odette oksana olena olga olive olivia ophelia paige paloma pamela patience
  patricia patsy patty paula paulette paulina pauline pearl peggy penelope penny petra phoebe phyllis pilar pippa
  polina polly pooja poppy portia priscilla priti priya rachael rachel ramona rania raquel rashida rebecca regina
  rekha renata renee rhea rhoda rhonda rita roberta rocio ronda rosa rosalie rosalind rosalyn rosanna rose
  roseanne rosemary rosie roxana roxanne roya ruby ruth sabine sabrina sadia sakura sally salma samantha samira
  sandra sara sarah savannah sehar selena selma serena sharon sheena sheila shelley sherri sherry shira shirin
  shirley shreya sigrid silvia simone sinead siobhan sofia solange sonia sonja sonya sophia sophie soraya stacey
  stacy stella stephanie sue sunita susan susana susanna susanne sushma susie suzanne sveta svetlana swati sybil
  sylvia tabitha tamar tamara tamika tammy tania tanya tara tatiana teresa teri tess tessa thandi thelma theresa
  therese tiffany tina tracey trina trish trisha trudy tulisa tulsi ulrike uma una ursula valentina valeria valerie
  vanessa vera veronica vicki vicky victoria viola violet virginia vivian viviana vivienne wambui wanda wanjiru
  wendy whitney whoopi wilhelmina wilma winifred winnie ximena xiomara yael yasmin yekaterina yelena yoko yolanda
  yuki yulia yuliya yvette yvonne zahra zainab zara zelda zoe zsofia`);

/** First names of men and women alike: they show that a name is a person's, no more. */
export const SHARED_NAMES =
  words(`addison adel alex alexis ariel ashton aubrey avery bailey billie blair blake bobbie brook cameron carey carmel cary
  casey chandra charley charlie chi chris cleo dakota dana darcy daryl devon dorian drew eden ellis emerson emery
  finley frankie gale georgie gerry hadley harley harper hayden hyun iman jackie jaden jamie jean jess jesse jessie
  jin jo jody jordan jules jun kai kelly kendall kerry kim kiran kit kris lane lee leslie logan lou lynn mackenzie
  marion marley mason mel micah min ming morgan nat nicky nour ollie paris parker pat peyton phoenix quinn reese
  reilly remy riley robin rowan sam sandy sasha sawyer shannon shay shelby shiloh sidney skyler steph stevie sunny
  sydney taylor toni tory tracy val vic wei willie xiu yan yi yong yu zion`);
