const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const DATE = `(?:${WEEKDAY},? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,?) (?:19|20)\\d\\d`;

/** The white space before a weekday and a date that close a line: the page's date, run together with the headline. */
export const CLOSING_DATE_PATTERN = new RegExp(
  `(?<!,|\\b(?:on|from|until|till|since|by|for|of|to|and|in|through|before|after|dated))\\s(?=${WEEKDAY},? ${DATE}$)`,
  "i",
);

/** Lines that say when a story or a part of it came out, the time stamps of a live blog among them. */
export const DATE_LINE_PATTERN = new RegExp(
  `^(?:${[
    `${DATE}(?:(?:,? |\\s?[|•·–—]\\s?)(?:at )?\\d{1,2}[:.]\\d{2}.{0,20}|\\s?[|•·–—][^.!?]{0,40})?`,
    `${MONTH} (?:19|20)\\d\\d`,
    "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}[^.!?]{0,20}",
    "(?:published|updated|last updated|first published|posted|created|modified|issued)\\b(?=[^.!?]*(?:\\d|\\bago\\b|\\btoday\\b|\\byesterday\\b))[^!?]{0,80}(?<![a-z\\d]{2}\\.)",
    "(?:\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\.?)(?:\\s?(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T|IST|local time))?",
    "\\d{1,3}\\s?(?:s|m|h|d|secs?|mins?|minutes?|hrs?|hours?|days?) ago",
    "\\d{1,2}[ -]min(?:ute)?s? read",
  ].join("|")})$`,
  "i",
);

/** Small words between the names of those who wrote a story, and what they are. */
export const BYLINE_WORDS: ReadonlySet<string> = new Set(
  `and with in for of the at on from to a an staff writer writers reporter reporters correspondent correspondents editor
  editors contributor contributing senior chief political science business health sports crime economics environment
  education foreign diplomatic local special photographer photographs producer columnist agencies agency news press
  de da del della di du van von der den la le al el bin ibn`.split(/\s+/),
);
