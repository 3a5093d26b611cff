const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Counting words; "one" is left out, it is mostly no count. */
export const COUNTS =
  words(`two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
  hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third
  quarter double doubled triple tripled twice`);

export const COMPARATIVES = words(`more less fewer greater larger smaller higher lower better worse faster slower bigger
  than twice double doubled tripled half increased decreased grew rose fell dropped`);

/** Superlatives and words that leave nothing out: one counter-example settles such a claim. */
export const EXTREMES =
  words(`most least highest lowest largest biggest smallest best worst greatest fastest longest first
  last only ever every all never record nobody none`);

export const TENTATIVE = words("think believe guess hope maybe perhaps probably feel suppose seems seem might could");

export const DUTIES = words("should must need needs ought let let's gotta want wants");

export const FUTURE = words("will won't shall i'll we'll he'll she'll it'll they'll you'll gonna going");

export const POSSIBLE = words("would could might may can wouldn't couldn't");

export const CONDITIONS = words("if unless whether");

export const PAST_AUXILIARIES = words("was were had did wasn't weren't hadn't didn't");

export const PERFECT_AUXILIARIES = words("has have i've we've they've you've hasn't haven't");

export const SPEAKER_ALONE = words("i me my i'm i've i'd i'll mine myself");

export const SPEAKER_AMONG_OTHERS = words("we us our we're we've we'll we'd ours ourselves");

export const ADDRESSEE = words("you your you're you've you'll you'd yours");

export const OTHERS = words(`he she his her him he's she's they their them they've they're he'd she'd`);

export const CAUSES = words("because cause caused causes led due result resulted");
