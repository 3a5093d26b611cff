/** The writer's or speaker's "I": what follows is a view. */
export const VIEW_MARKERS: readonly RegExp[] = [
  /\b(?:i|we) (?:really |honestly |firmly |do |still )?(?:think|believe|feel|reckon|hope|wish|love|hate|doubt|suspect|prefer|want)\b/,
  /\b(?:in my|in our) (?:view|opinion)\b/,
  /\bit (?:is|was|'s|would be) (?:better|best|worse|wrong|right|fair|unfair|shameful|a shame|time|important|essential|vital|crucial) (?:not )?(?:to|that)\b/,
  /\b(?:must|should|ought to|need to|needs to|have to|has to)\b/,
];

/** Words of praise and blame that no measurement can bear out. */
export const EVALUATIONS: ReadonlySet<string> = new Set(
  `wonderful terrible horrible horrific awful disgraceful disgusting shameful outrageous appalling magnificent brilliant
  beautiful ugly stupid ridiculous absurd pathetic heroic cowardly amazing incredible fantastic marvellous superb
  delightful deplorable despicable unforgivable inexcusable betrayal disgrace insult travesty farce shambles tragic
  unacceptable sad proud immoral evil wicked cynical foolish reckless arrogant`.split(/\s+/),
);

/** The author stepping forward; only with one of these is a sentence of the article's own voice set aside as opinion. */
export const AUTHOR_VOICE: readonly RegExp[] = [
  /^(?:i|we) (?:really |honestly |firmly |do |still )?(?:think|believe|feel|reckon|hope|wish|love|hate|doubt|suspect)\b/,
  /\bin my (?:view|opinion)\b/,
  /^(?:frankly|sadly|thankfully|hopefully|unfortunately|surely|arguably),? /,
  /\b(?:what a|how) (?:wonderful|terrible|disgrace|shame|pity|joke|mess)\b/,
  /^(?:let us|let's) /,
  /^(?:it is|it was|it's) (?:always |still )?an? (?:very |rather |truly )?(?:strange|odd|curious|sad|sobering|humbling|wonderful|terrible|lovely|beautiful|bitter|cruel|fine|remarkable) (?:thing|feeling|sight|experience|business|comfort|irony) (?:to|that|when)\b/,
];
