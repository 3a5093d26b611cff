/** Whole blocks that a page prints round a story. Each pattern is anchored or bounded, so none can backtrack far. */
export const BOILERPLATE_PATTERNS: readonly RegExp[] = [
  /\byou can unsubscribe\b/i,
  /\bwe(?:'ll| will)? use your (?:sign-?up|e-?mail|data|information|details)\b/i,
  /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?|updates|inbox|briefing)\b/i,
  /\bprivacy (?:policy|notice)\b/i,
  /\bterms (?:of (?:use|service)|and conditions)\b/i,
  /\b(?:accept|manage|reject)(?: all)? cookies\b/i,
  /\bthis site (?:uses|is protected by)\b/i,
  /^(?:invalid email|something went wrong|thank you for subscribing|enter your e-?mail)/i,
  /^(?:read|see|watch|find out|learn) more\b/i,
  /^(?:read|see|watch|listen)(?: (?:also|next|now|this))?\s*[:|»]/i,
  /^(?:more info(?:rmation)?|more on this(?: story)?|more from\b.{0,40}|related(?: (?:stories|articles|topics|content|coverage))?|recommended(?: for you| stories)?|most (?:read|popular)|trending(?: now)?|also read|don'?t miss|top stories|you (?:may|might) also like|editor'?s picks?|just in|latest news)\s*:?$/i,
  /^(?:related|don'?t miss|also read|trending|recommended|just in|more)\s*:\s/i,
  /^(?:source|sources|via|credits?)\s*:/i,
  /^(?:image|photo|picture|video) (?:credit|source|courtesy)\b/i,
  /(?:^|\s)(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:19|20)\d\d\b/i,
  /\ball rights reserved\b/i,
  /^(?:share|tweet|print|e-?mail|comments?|facebook|twitter|whatsapp|linkedin|copy link|save|follow us|advertisement|ad|sponsored|promoted|loading|back to top|skip to (?:main )?content|sign in|log in|subscribe|menu|search|play video|show (?:more|less|comments))(?:\s*(?:\d+|[|•·,/])\s*|\s+(?:this(?: article| story)?|on (?:facebook|twitter|x|whatsapp)|via e-?mail)|\s+(?=share|tweet|print|e-?mail|comment|facebook|twitter|whatsapp|linkedin))*(?:share|tweet|print|e-?mail|comments?|facebook|twitter|whatsapp|linkedin)?$/i,
  /^(?:this|the) (?:article|story|content) (?:was|is|has been) (?:originally |first )?(?:published|republished|syndicated|produced)\b/i,
  /^(?:follow|like|join) us on\b/i,
  /^(?:click|tap) here\b/i,
  /^(?:have you|do you have) (?:got )?(?:a|any) (?:story|tip|news|question)/i,
  /^(?:get|download) (?:the|our)\b.{0,50}\b(?:app|newsletter|headlines|inbox)\b/i,
];

/** The consent and newsletter notices among them: a headline right beside one teases another story. */
export const CONSENT_PATTERN =
  /\byou can unsubscribe\b|\buse your (?:sign-?up|e-?mail|data)\b|\bnewsletters?\b|\bprivacy (?:policy|notice)\b|\bcookies\b|\bsign up\b/i;

export const CAPTION_PATTERNS: readonly RegExp[] = [
  /^(?:image|photo|photograph|picture|pictured|file (?:photo|image|picture)|caption|graphic|illustration|video|audio)\s*[:(]/i,
  /\b(?:image|photo|photograph|picture|illustration|graphic|video)(?: by| credit| courtesy(?: of)?)?\s*:\s*[^.!?]{1,60}\.?$/i,
  /\((?:image|photo|picture|ap photo|reuters|getty)\b[^)]{0,80}\)\.?$/i,
  /\b(?:getty images|ap photo|afp photo|shutterstock|alamy|file photo)\b[^.!?]{0,40}\.?\)?$/i,
];

export const BYLINE_PATTERNS: readonly RegExp[] = [
  /^by:? \p{Lu}[^.!?]{0,120}$/u,
  /^By:? \p{Lu}[^.!?]{0,120}$/u,
  /^BY:? \p{Lu}[^.!?]{0,120}$/u,
  /^(?:published|updated|last updated|first published|posted|created)\b[^.!?]{0,80}$/i,
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),? [^.!?]{0,40}\b(?:19|20)\d\d[^.!?]{0,20}$/i,
  /^(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\d{1,2}, )?(?:19|20)\d\d[^.!?]{0,30}$/i,
  /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d[^.!?]{0,20}$/,
];
