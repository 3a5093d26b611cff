/**
 * Notices of a page about itself, by how they begin. Each has a word of the page or its reader beside the topic, since a
 * story can be about cookies, newsletters or a privacy policy.
 */
export const CONSENT_OPENING_PATTERN = new RegExp(
  `^(?:${[
    "(?:sign up|subscribe|register)\\b.{0,60}\\b(?:newsletters?|e-?mails?|alerts?|updates|inbox|briefing)\\b",
    "(?:sign up|subscribe) (?:here|now|today)\\b",
    "(?:you can (?:also )?unsubscribe|unsubscribe at any time)\\b",
    "(?:get|receive|want)\\b.{0,80}\\b(?:newsletter|your inbox)\\b",
    "(?:accept|manage|reject)(?: all)? cookies\\b",
    "(?:see|read) the (?:privacy (?:policy|notice)|cookie policy|terms (?:of (?:use|service)|and conditions))\\b",
    "this (?:site|website) (?:uses|is protected by)\\b",
    "(?:invalid e-?mail|something went wrong|thank you for subscribing|enter your e-?mail)",
  ].join("|")})`,
  "i",
);

/** The same anywhere in a block that says "you" or "our". */
export const CONSENT_PATTERN = new RegExp(
  [
    "\\byou can (?:also )?unsubscribe\\b",
    "\\bwe(?:['’]ll| will| may)? use your (?:sign-?up|e-?mail|data|information|details)\\b",
    "\\bby (?:signing up|subscribing|registering|submitting|entering|continuing|clicking|using (?:this|our))\\b.{0,80}\\byou (?:agree|accept|consent|confirm|acknowledge)\\b",
    "\\bour (?:privacy (?:policy|notice)|cookie policy|terms (?:of (?:use|service)|and conditions))\\b",
    "\\bour (?:site|website) (?:uses|is protected by)\\b",
    "\\b(?:sign up|subscribe) (?:here |now |today )?(?:to|for) our\\b.{0,60}\\b(?:newsletters?|e-?mails?|alerts?|updates|briefing)\\b",
  ].join("|"),
  "i",
);

/** A page does not quote: what somebody is quoted with, or said, is the story's. */
export const REPORTED_PATTERN =
  /["“„«][^"”“»]{20,}|\b(?:said|says|told|announced|according to|spokes(?:man|woman|person))\b/i;

/** Above other stories' titles: lines without a full stop below one of these are teasers. */
export const TEASER_LABEL_PATTERN =
  /^(?:(?:read|see|find out|learn) more|more info(?:rmation)?|more (?:on this|from|like this|stories|news|coverage)\b.{0,40}|related(?: (?:stories|story|articles?|topics|content|coverage|news|reading))?|recommended(?: (?:for you|stories|reading))?|(?:most|also|further|don['’]t miss|must) (?:read|viewed|watched|popular|reading)|popular(?: now)?|trending(?: (?:now|stories))?|don['’]t miss|top stories|you (?:may|might)(?: also)? (?:like|be interested in)|editor['’]?s['’]? picks?|just in|latest (?:news|stories)|up next|(?:what to )?read next|in this (?:story|article)|elsewhere on the (?:web|site)|around the web)\s*:?$/i;

/** Lines that point to another story and name it. */
export const TEASER_LINK_PATTERN = new RegExp(
  `^(?:${[
    "(?:read|see|find out|learn) more(?! than)\\b",
    "(?:read|see|watch|listen)(?: (?:also|next|now|this|more))?\\s*[:|»]",
    "(?:related(?: (?:stories|story|articles?|content|coverage|reading))?|don['’]t miss|also read|read also|trending|recommended|just in|more(?: on| from)?|in case you missed it|see also)\\s*:\\s",
  ].join("|")})`,
  "i",
);

/** Other whole lines that a page prints round a story. */
export const NOTICE_PATTERN = new RegExp(
  `^(?:${[
    "(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under)\\s*:",
    "(?:source|sources|via|credits?)\\s*:[^.!?]{0,100}\\.?$",
    "(?:image|photo|picture|video) (?:credit|source|courtesy)\\b",
    "(?:©|\\(c\\)|copyright (?:©|\\(c\\)|(?:19|20)\\d\\d))",
    "this (?:article|story|content|piece|post) (?:(?:was|is|has been) )?(?:originally |first )?(?:published|republished|syndicated|produced|appeared)\\b",
    "(?:follow|like|join|find) us on\\b",
    "(?:click|tap) here\\b",
    "(?:have you|do you have) (?:got )?(?:a|any) (?:story|tip|news|question)",
    "(?:get|download) our\\b.{0,50}\\b(?:app|headlines)\\b",
    "(?:story|article|content) continues (?:below|after)\\b",
    "(?:scroll (?:down )?(?:to continue|for more)|continue reading|keep reading|skip (?:past )?(?:advertisement|newsletter|to))\\b",
    "(?:sponsored content|paid (?:post|content)|advertisement feature|promoted stories)\\s*:?$",
    "(?:support (?:us|our)|donate to us|become a (?:member|subscriber|supporter)|subscribe now)\\b[^.!?]{0,60}$",
    "(?:report a (?:typo|correction)|submit a correction|send us a tip|contact (?:us|the (?:author|newsroom)))\\b",
    "(?:#[\\w\\u00c0-\\u024f]+[\\s,]*)+$",
  ].join("|")})`,
  "i",
);

/** How lines end that say who owns the page. */
export const COPYRIGHT_CLOSING_PATTERN = /(?:all rights reserved|©.{1,20})\.?$/i;
