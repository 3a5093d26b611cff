const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const DETERMINERS =
  words(`a an the this that these those his her its their our my your some any many most several
  few each every another other others all both no two three four five six seven eight nine ten more one`);

export const PERSONAL_PRONOUNS = words("he she they it we i you who");

export const PREPOSITIONS =
  words(`of in on at by for from with without to into over under after before during since until
  about against between among through throughout across around near despite within amid following per via as than
  towards toward beyond behind above below off out up down onto upon including like unlike citing`);

export const CONJUNCTIONS =
  words(`and but or so yet nor because although though while whereas when whenever if unless that
  as since where wherever which whether until once`);

export const BE_FORMS =
  words(`is are was were be been being am 's 're isn't aren't wasn't weren't it's he's she's that's
  there's they're we're you're i'm who's what's here's where's`);

export const AUXILIARIES = words(`is are was were am has have had do does did will would can could may might must should
  shall cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
  mightn't mustn't shouldn't needn't it's he's she's that's there's who's they're we're you're i'm i've we've they've
  you've he'll she'll it'll they'll we'll i'll you'll i'd he'd she'd they'd we'd you'd who'd ain't what's here's where's
  there'll that'll who've let's`);

export const MODALS = words(
  "will would can could may might must should shall cannot won't wouldn't can't couldn't shouldn't",
);

export const NEGATIONS =
  words(`not n't no never none nobody nothing nor neither nowhere cannot without isn't aren't wasn't weren't
  hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mightn't mustn't shouldn't needn't ain't`);

export const ADVERBS =
  words(`also later then now still already previously recently once again further repeatedly publicly
  privately reportedly allegedly initially originally subsequently however meanwhile always often even only just never
  not ever both all therefore thus additionally himself herself itself themselves yesterday today earlier first soon
  so far instead yet similarly likewise openly explicitly clearly`);

export const QUESTION_WORDS = words("how why whether what where when who which if");

export const CONDITION_WORDS = words("if unless provided providing whenever otherwise");

export const HEDGES = words("reportedly allegedly supposedly purportedly rumoured rumored");

export const TIME_WORDS =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december today yesterday tomorrow tonight week weeks month months year
  years day days morning afternoon evening night weekend spring summer autumn winter hour hours minute minutes decade
  decades century quarter noon midnight`);

/** Prepositions whose words can go from the end of a clause that still stands. "Of" is never one: it belongs to its noun. */
export const DETACHABLE =
  words(`in on at for with from after during since by through over under against between among into to near within
  before following throughout around across despite until amid behind towards toward inside outside alongside beyond along`);

/** What is said of the most, of no other or against another is not said without the words it is said within. */
export const COMPARING =
  words(`only than most least first last best worst largest biggest smallest highest lowest longest shortest oldest youngest
  greatest fewest more less fewer all every each rather instead almost nearly except same`);
