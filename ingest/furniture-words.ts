/** What blocks of a page's furniture say. Patterns are tried on blocks of at most so many characters. */
export const LONGEST_NOTICE = 320;

/** Marks before the words (arrows, dots) do not count; letters of any case fit. */
const opening = (words: string): RegExp => new RegExp(`^[^\\p{L}\\p{N}©(]{0,4}(?:${words})`, "iu");

/** A short line above or around links to other stories. */
export const relatedLabel = opening(
  "related(?: (?:stories|articles?|posts?|content|topics?|links?|news|coverage|reading))?\\s*:?$|" +
    "more (?:from|on|stories|news|top)\\b[^.]*$|(?:you (?:may|might) (?:also )?(?:like|be interested)|recommended|" +
    "read next|up next|keep reading|further reading|most (?:read|popular|viewed|shared)|trending|top stories|latest (?:news|stories)|" +
    "editors?['’]?s? (?:picks?|choice)|don['’]t miss|what to read next|in case you missed it)\\b[^.]*$",
);

/** The same, with the other story in the line itself. */
export const pointer = opening(
  "(?:read|see|watch|listen)(?: (?:also|more|next|too)|:)|also read|see also\\s*:|more (?:here|on this)\\s*:|related\\s*:|" +
    "lire aussi|à lire|lesen sie auch|mehr zum thema|lea también|leer también|leia (?:também|mais)|leggi anche|lees ook|czytaj też|" +
    "اقرأ أيض|читайте также",
);

/** What follows to the end, or to the next heading of the same rank, is none of the article's. */
export const tail = opening(
  "(?:\\d+ )?(?:comments?|replies|responses)(?: \\(\\d+\\))?$|about the authors?$|references$|external links$|(?:foot)?notes$|bibliography$|tags?:?$",
);

/** Notices that stand alone. The first row that fits says what the block is taken for. */
export const notices: readonly [why: string, pattern: RegExp][] = [
  [
    "newsletter box",
    opening(
      "(?:sign up|subscribe)\\b.*\\b(?:newsletter|e-?mail|inbox|updates?|alerts?|briefing)|get (?:the|our|more)\\b.*\\b(?:inbox|newsletter|by e-?mail)|" +
        "our .{0,40}newsletter\\b|sign up (?:for|to)\\b[^.!?]{0,60}$|enter your e-?mail|you can unsubscribe",
    ),
  ],
  [
    "share bar",
    opening(
      "(?:share|tweet|e-?mail|print|save|copy link|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|bluesky|pocket|flipboard|pinterest|" +
        "mastodon|threads|bookmark|like|listen)(?:[\\s,|•·/]+(?:on|this|via|to|by|the|article|story|page|share|tweet|e-?mail|print|save|copy|link|" +
        "facebook|twitter|x|whatsapp|linkedin|telegram|reddit|bluesky|pocket|flipboard|pinterest|mastodon|threads|bookmark|like|listen|\\d+))*$",
    ),
  ],
  [
    "share bar",
    opening(
      "(?:share|like) this (?:article|story|post|page)\\b.{0,60}$|(?:follow|join) us (?:on|at)\\b.{0,60}$|follow .{0,40} on (?:x|twitter|facebook|instagram|bluesky|telegram)\\b",
    ),
  ],
  [
    "cookie notice",
    opening(
      "(?:we|this (?:web)?site|our (?:web)?site)\\b.{0,40}\\buses? cookies\\b|by (?:continuing|using|clicking)\\b.{0,80}\\bcookies\\b|" +
        "(?:accept|manage)(?: all)? cookies$|cookie (?:policy|settings|preferences)$",
    ),
  ],
  [
    "advertisement",
    opening(
      "(?:advertisement|advertisment|sponsored(?: content)?|ad|anzeige|publicité|publicidad)\\W*$|(?:story|article) continues below|continue reading below",
    ),
  ],
  [
    "copyright line",
    opening(
      "(?:copyright )?(?:©|\\(c\\)).{0,120}$|copyright \\d{4}.{0,120}$|all rights reserved|.{0,80}\\ball rights reserved\\W*$",
    ),
  ],
  [
    "photo credit",
    opening(
      "(?:photo|photograph|image|picture|illustration|video|getty|reuters|credit)s?(?: (?:by|credit|source|courtesy)\\b|:|/).{0,80}$",
    ),
  ],
  [
    "reading time",
    opening(
      "(?:\\d+|a|one|two|three|four|five)[ -]min(?:ute)?s?(?: read)?$|(?:estimated )?reading time\\b.{0,30}$|listen to (?:this|the) (?:article|story)\\b.{0,40}$",
    ),
  ],
  [
    "appeal for money",
    opening(
      "(?:support (?:us|our|independent)|donate (?:now|today|to us)|become a (?:member|supporter)|help us|if you (?:value|enjoyed|liked))\\b.*\\b(?:journalis[mt]|donat|member|support us|contribut|reader-funded)\\w*",
    ),
  ],
  [
    "skip link",
    opening(
      "(?:skip (?:to|past)|jump to|back to top|scroll (?:down|to)|click here|tap here|download (?:our|the) app|view (?:all )?comments)\\b.{0,60}$|(?:load|show|see|view) (?:more|all)(?: \\p{L}+){0,2}$|" +
        "(?:leave a (?:reply|comment)|join the (?:conversation|discussion))\\b[^.]{0,60}$",
    ),
  ],
  ["source line", opening("source ?: ?https?:\\S+$")],
  [
    "contact line",
    opening(
      "(?:do you have (?:a story|information)|got a (?:tip|story)|have you been affected|contact (?:us|the (?:author|reporter)))\\b",
    ),
  ],
];

const date = "(?:\\d{1,2} \\p{L}+|\\p{L}+ \\d{1,2},?) \\d{4}";

/** Near the first words of the article: who wrote it and when, which the record has fields for. Never a sentence. */
const bylines: readonly RegExp[] = [
  /^(?:by|von|par|por|door|BY|By|Von|Par|Por|Door)(?::| )\s?\p{Lu}[^.!?]{2,90}$/u,
  opening("(?:published|updated|posted|last (?:updated|modified)|first published)\\b[^.!?]{0,90}$"),
  opening(`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?${date}[^.!?]{0,40}$`),
  new RegExp(`^\\p{Lu}[^.!?]{2,60}[,|·•–-] ?${date}$`, "u"),
];

export function isByline(text: string): boolean {
  return bylines.some((pattern) => pattern.test(text));
}

/** Words by which a page says that the rest has to be paid for. */
export const paywall = opening(
  "(?:subscribe|sign in|log in|register|create (?:a free |an )?account)\\b.{0,40}\\bto (?:continue|keep|unlock)\\b|" +
    "(?:subscribe|sign in|log in|register)\\b.{0,40}\\bto (?:read|access) (?:this|the (?:full|rest|whole)|our)\\b|to (?:continue|keep) reading\\b|" +
    "this (?:article|story|post|content) is (?:only |exclusively )?(?:for|available to) (?:(?:paid |paying )?subscribers|members)\\b|" +
    "already a (?:subscriber|member) ?\\?",
);
