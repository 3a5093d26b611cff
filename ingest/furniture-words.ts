/** What blocks of a page's furniture say. Patterns are tried on blocks of at most so many characters. */
export const LONGEST_NOTICE = 320;

/** Marks before the words (arrows, dots) do not count; letters of any case fit. */
const opening = (words: string): RegExp => new RegExp(`^[^\\p{L}\\p{N}©(]{0,4}(?:${words})`, "iu");

/** A short line above or around links to other stories. */
export const relatedLabel = opening(
  "(?:other|more|latest|top) (?:news|stories|headlines|posts|articles)$|explore more\\b[^.]*$|in (?:this|our) series$|" +
    "(?:sur le même sujet|à lire aussi|lire aussi|nos articles|mehr zum thema|mehr dazu|auch interessant|das könnte sie auch|noticias relacionadas|" +
    "te puede interesar|artículos relacionados|notícias relacionadas|veja também|leia também|potrebbe interessarti|leggi anche|articoli correlati|" +
    "lees ook|meer over|läs (?:också|mer|även)|les også|læs også|lue myös|czytaj (?:także|też|również)|zobacz (?:też|także)|přečtěte si|čtěte také|" +
    "читайте также|по теме|关于|相关(?:阅读|新闻)|相關新聞|関連記事|관련 ?기사)[^.]*$|" +
    "related(?: (?:stories|articles?|posts?|content|topics?|links?|news|coverage|reading))?\\s*:?$|" +
    "more (?:from|on|stories|news|top)\\b[^.]*$|(?:you (?:may|might) (?:also )?(?:like|be interested)|recommended|" +
    "read next|up next|keep reading|further reading|most (?:read|popular|viewed|shared)|trending|top stories|latest (?:news|stories)|" +
    "editors?['’]?s? (?:picks?|choice)|don['’]t miss|what to read next|in case you missed it)\\b[^.]*$",
);

/** The same, with the other story in the line itself. */
export const pointer = opening(
  "(?:read|see|watch|listen)(?: (?:also|more|next|too)|:)|also read|see also\\s*:|more(?: (?:here|on this|from [^:]{2,40}))?\\s*:|related\\s*:|" +
    "(?:recommended|don['’]t miss|continue reading|in pictures|video|gallery|analysis|opinion|explained|explainer|top story|from the archive)\\s*[:|>]|" +
    "lire (?:aussi|également)|à lire|voir aussi|lesen sie (?:auch|hier|mehr)|lies auch|mehr (?:zum thema|dazu)|hintergrund:|" +
    "(?:lea|lee|leer|mira|ver|puedes leer|también puedes leer|le puede interesar|te puede interesar|también te puede) ?(?:también|además|más|:)|" +
    "(?:te|le) puede interesar|también puedes leer|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi (?:anche|pure)|" +
    "potrebbe interessarti|lees (?:ook|meer)|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue myös|czytaj (?:też|także|również)|" +
    "zobacz (?:też|także)|čtěte (?:také|i)|olvasd el|ayrıca okuyun|اقرأ أيض|читайте также|читать также|関連記事|相关阅读",
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
      "(?:share|like) (?:this|full|the) (?:article|story|post|page)\\b.{0,60}$|(?:share|tweet) this$|reuse this content$|[\\d.,]+ ?[km]? ?(?:shares?|views?|likes?)$|(?:follow|join) us (?:on|at)\\b.{0,60}$|follow .{0,40} on (?:x|twitter|facebook|instagram|bluesky|telegram)\\b",
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
      "\\(?(?:photo|photograph|image|picture|illustration|graphic|video|getty|reuters|credit|foto|bild|crédits?|quelle|fuente)s?(?: (?:by|credit|source|courtesy)\\b|:|/).{0,80}$",
    ),
  ],
  [
    "reading time",
    opening(
      "(?:\\d+|a|one|two|three|four|five)[ -]min(?:ute)?s?(?: read)?$|(?:(?:estimated )?reading time|read time|temps de lecture|lesezeit|lesedauer|" +
        "tiempo de lectura|tempo di lettura|tempo de leitura|leestijd)\\b.{0,30}$|\\d+ (?:of|/) \\d+$|listen to (?:this|the) (?:article|story)\\b.{0,40}$",
    ),
  ],
  [
    "appeal for money",
    opening(
      "since you['’]re here\\b|(?:support (?:us|our|independent|local|quality)|donate (?:now|today|to us)|become a (?:member|supporter)|help us|if you (?:value|enjoyed|liked))\\b.*\\b(?:journalis[mt]|donat|member|support us|contribut|reader-funded)\\w*",
    ),
  ],
  [
    "skip link",
    opening(
      "(?:to play this video|this video can ?not be played|your browser does not support|please enable javascript)\\b.{0,120}$|close(?: modal| dialog| menu| ad)?$|(?:skip (?:to|past)|jump to|back to top|scroll (?:down|to)|click here|tap here|download (?:our|the) app|view (?:all )?comments)\\b.{0,60}$|(?:load|show|see|view) (?:more|all)(?: \\p{L}+){0,2}$|" +
        "(?:leave a (?:reply|comment)|join the (?:conversation|discussion))\\b[^.]{0,60}$",
    ),
  ],
  ["source line", opening("source ?: ?https?:\\S+$")],
  [
    "house notice",
    opening(
      "our standards\\s*:|(?:this|the) article is (?:reserved|only)\\b.{0,60}$|article réservé aux abonnés|abonnés$",
    ),
  ],
  [
    "contact line",
    opening(
      "(?:story |news )?tips can be sent\\b|(?:do you have (?:a story|information)|got a (?:tip|story)|have you been affected|contact (?:us|the (?:author|reporter)))\\b",
    ),
  ],
];

const call =
  /(?:^|[.!?:–-]\s+)(?:sign up|subscribe|get|receive|join|register|suscr[íi]bete|recib[ae]|inscrivez-vous|abonnez-vous|recevez|melden sie sich|abonnieren sie|hier (?:anmelden|abonnieren)|iscriviti|ricevi|assine|inscreva-se|receba|meld je aan|schrijf je in|prenumerera|anmäl dig|tilmeld dig|zapisz się|подпи(?:шитесь|сывайтесь))(?!\p{L})/iu;
const letter =
  /newsletter|inbox|e-?mail|briefing|bolet[íi]n|lettre d.info|nyhetsbrev|nyhedsbrev|nieuwsbrief|posteingang|telegram|канал|рассылк/iu;
const callAtEnd = /\b(?:sign up|subscribe)(?: (?:here|now|today|for free|free))*\W*$/i;

/** A call to have letters sent, wherever in a short paragraph it stands. Whoever reports of one puts it into quotation marks. */
export function isNewsletterCall(text: string): boolean {
  if (text.length > LONGEST_NOTICE || /[“”"«»„]/.test(text) || !call.test(text)) return false;
  return letter.test(text) || callAtEnd.test(text);
}

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
