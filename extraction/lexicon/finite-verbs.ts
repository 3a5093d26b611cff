const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Irregular pasts that are seldom anything but a verb. */
export const IRREGULAR_PASTS =
  words(`became began broke brought built bought came caught chose cost cut did drew drove ate
  fell felt fought found flew forgot gave went got grew had heard held hit hurt kept knew laid led left lost made meant met
  paid put quit ran rose said sank sat saw sent set shot showed shut slept sold spent spoke split spread stole stood
  struck swam swept took taught threw thought told tore understood was were won woke wore wrote withdrew overtook overcame
  undertook shook hid froze swore sought fled bore beat bet bid blew dealt dug fed forbade foresaw lent lit rode rang sang
  shrank slid sped spun stuck stung swung wept wound upheld outran underwent`);

/** Participles that, standing alone after "and", need the auxiliary of the first verb. */
export const PARTICIPLES =
  words(`been become begun broken brought built bought come caught chosen cut done drawn driven eaten
  fallen felt fought found flown forgotten given gone got grown had heard held hit hurt kept known laid led left lost made
  met paid put run risen said seen sent set shot shown shut sold spent spoken spread stolen stood struck swept taken taught
  thrown thought told torn understood won worn written withdrawn`);

/** Third-person presents that are seldom plural nouns. */
export const PRESENTS =
  words(`says has is does goes makes takes gives gets keeps knows thinks believes wants needs includes
  remains seems becomes appears begins continues provides offers requires allows shows finds tells means holds stands runs
  leads lives works plays brings comes sees feels hopes expects plans tries uses owns owes pays sells buys costs faces
  aims intends involves contains covers carries receives reaches represents operates serves consists belongs exists
  denies admits argues insists warns adds explains suggests predicts confirms understands agrees refuses fails helps
  supports opposes rejects accepts employs produces builds sends spends earns grows rises falls opens closes ends starts
  stops moves turns sits lies writes reads speaks leaves follows creates affects causes depends differs describes
  collects attracts features hosts returns visits wins loses accounts attacks threatens controls governs`);

/** Plural presents that are seldom nouns. */
export const BARE_PRESENTS =
  words(`are have do say know think believe want need include remain seem become appear require
  allow tell mean understand agree refuse fail hope expect live argue insist warn admit deny claim suggest follow face
  continue provide receive depend belong consist`);

/** Words in -ed that are no past tense. */
export const NOT_PASTS =
  words(`need seed speed deed feed breed greed weed indeed exceed proceed succeed hundred sacred naked
  red bed shed wicked rugged kindred united aged gifted talented so-called armed unarmed`);
