const AGENCY = "(?:Getty(?: Images)?|AP|AFP|Reuters|EPA|Alamy|Shutterstock|Bloomberg|PA|TASS|Xinhua|Unsplash|iStock)";
const PICTURE = "(?:Image|Photo|Photograph|Picture|Illustration|Graphic|Video)";
const LABEL = `${PICTURE}(?: by| credit| courtesy(?: of)?)?\\s*:\\s`;

/** Lines that describe or credit a picture: how they begin. */
export const CAPTION_OPENING_PATTERN =
  /^(?:(?:image|photo|photograph|picture|pictured|file (?:photo|image|picture)|caption|graphic|illustration|video|audio|media|chart|map|infographic)\s*[:(]|(?:image|media|photo|picture) caption\b|FILE\s?[-–—:]\s)/i;

/** How they end. Each begins with a mark or a capital that is rare in prose, so that a search is quick. */
export const CAPTION_CLOSING_PATTERN = new RegExp(
  [
    `\\b${LABEL}\\s*\\p{Lu}[^.!?]{1,60}\\.?$`,
    `[(\\[](?:${PICTURE}|AP Photo|AFP Photo|Getty|Alamy|Shutterstock|Courtesy of|Handout)\\b[^()[\\]]{0,80}[)\\]]\\.?$`,
    `[(\\[]${AGENCY}\\s?[/|]\\s?\\p{Lu}[\\p{L}.' \\-]{2,40}[)\\]]\\.?$`,
    `(?<=\\p{Lu}[\\p{L}.' \\-]{2,40})[/|]\\s?${AGENCY}[)\\]]?\\.?$`,
    "(?<=^|[.!?] |\\bvia )(?:Getty Images|AP Photo|AFP Photo|Shutterstock|Alamy|File photo)\\b[^.!?]{0,40}$",
  ].join("|"),
  "u",
);

/** The white space before a credit inside a caption that has no full stop. */
export const CREDIT_LABEL_PATTERN = new RegExp(`\\s(?<![.!?…]["”’)]?\\s)(?=${LABEL})`);
