const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const MALE_HONORIFICS = words("mr sir lord king prince baron brother father");
export const FEMALE_HONORIFICS = words("mrs ms miss madam dame lady queen princess baroness sister mother mme mlle");
export const HONORIFICS =
  words(`mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend gen sen rep gov lt col capt
  sgt maj hon judge justice`);

/** Offices and trades that stand before a person's name or for the person. */
export const OFFICES =
  words(`president minister secretary chancellor premier governor senator representative congressman
  congresswoman mayor councillor councilor ambassador director chairman chairwoman chair chief ceo officer spokesman
  spokeswoman spokesperson professor doctor judge justice general colonel captain lieutenant major sergeant commander
  admiral king queen prince princess pope bishop archbishop cardinal coach manager captain leader founder co-founder
  editor journalist reporter author writer analyst economist lawyer attorney prosecutor detective inspector
  superintendent constable commissioner curator scientist researcher historian activist mp mep mla deputy vice
  executive treasurer adviser advisor aide official expert campaigner actor singer artist musician teacher student
  principal headteacher surgeon nurse engineer farmer resident witness victim suspect defendant owner boss head
  academic member co-chair head`);

export const MALE_NAMES =
  words(`john james robert michael william david richard joseph thomas charles christopher daniel
  matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey
  ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander
  patrick raymond jack dennis jerry tyler aaron jose adam henry nathan peter zachary walter kyle harold carl jeremy keith
  roger gerald ethan arthur terry christian sean lawrence austin joe noah jesse albert bryan billy bruce willie jordan
  dylan alan ralph gabriel roy juan wayne eugene logan randy louis russell vincent philip bobby johnny bradley barack
  vladimir sergei dmitry ivan boris mikhail alexei oleg igor viktor yuri volodymyr mohammed muhammad mohamed ahmed ali
  hassan hussein omar ibrahim abdul khalid carlos luis miguel pedro jorge antonio francisco pablo manuel diego pierre
  jean jacques francois emmanuel hans klaus wolfgang stefan olaf lars erik giovanni marco luca matteo simon neil ian
  graham colin nigel stuart martin tony nick ben tom tim jim bob bill dan dave mike steve chris matt alex max leo oliver
  harry oscar liam rishi keir joao xi narendra rahul raj amit kenji hiroshi kwame kofi`);

export const FEMALE_NAMES =
  words(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra
  margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura
  cynthia amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel
  carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan
  evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail
  sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa
  diana brittany doris kayla alexis lori marie hilary hillary angela ursula theresa liz nicola priti yulia olga natalia
  svetlana elena irina tatiana fatima aisha zainab leila amina carmen rosa lucia sofia claire sophie chloe lucy kate
  jane anne ellen fiona gillian heidi ingrid astrid greta kamala michelle melania ivanka nikki priya indira meera mei
  yuki sakura nkechi ngozi`);
