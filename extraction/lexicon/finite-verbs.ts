const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words in -ed that are no past tense. */
export const NOT_PASTS =
  words(`need seed speed deed feed breed greed weed indeed exceed proceed succeed hundred sacred naked
  red bed shed wicked rugged kindred united aged gifted talented so-called armed unarmed unprecedented beloved ragged
  wretched sophisticated complicated embed bleed unidentified unnamed undisclosed unexpected unlimited unmanned unmarried
  infrared assorted`);

/** Pasts in -ed and the like that take no object, so that they are not participles behind a noun. */
export const INTRANSITIVES = words(`died arrived happened occurred existed appeared disappeared emerged seemed remained
  belonged consisted collapsed vanished lasted stayed lived waited looked listened talked smiled laughed cried resigned agreed
  disagreed apologised apologized travelled traveled marched rallied protested erupted persisted prevailed refused failed
  tended intended wanted hoped decided tried started continued ceased happened struggled campaigned competed participated
  responded reacted replied succeeded retired graduated migrated emigrated surged soared plunged plummeted slumped tumbled
  climbed dropped declined rebounded peaked dwindled fluctuated exploded voted complained joined visited received became
  gained lacked entered reached won lost had owned enjoyed`);

/** Participles that mostly stand before a noun. */
export const ADJECTIVES = words(`related associated increased improved reduced mixed limited advanced dried fried used
  combined detailed organised organized renewed extended planned proposed expected damaged injured wounded displaced
  elected registered estimated enhanced added continued repeated armed trained educated developed industrialised
  industrialized retired experienced established fixed shared controlled frozen broken hidden stolen sophisticated`);
