const AGENCY = "(?:Getty(?: Images)?|AP|AFP|Reuters|EPA|Alamy|Shutterstock|Bloomberg|PA|TASS|Xinhua|Unsplash|iStock)";
const PICTURE = "(?:Image|Photo|Photograph|Picture|Illustration|Graphic|Video)";
const LABEL = `${PICTURE}(?: by| credit| courtesy(?: of)?)?\\s*:\\s`;

/** Lines that describe or credit a picture: how they begin. */
export const CAPTION_OPENING_PATTERN =
  /^(?:(?:image|photo|photograph|picture|pictured|file (?:photo|image|picture)|caption|graphic|illustration|video|audio|media|chart|map|infographic)\s*[:(]|(?:image|media|photo|picture) caption\b|FILE\s?[-–—:]\s)/i;

/** How they end. Each begins with a mark or a word that is rare in prose, so that a search is quick. */
export const CAPTION_CLOSING_PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b${LABEL}\\s*\\p{Lu}[^.!?]{1,60}\\.?$`, "u"),
  new RegExp(
    `[([](?:${PICTURE}|AP Photo|AFP Photo|Getty|Alamy|Shutterstock|Courtesy of|Handout)\\b[^()[\\]]{0,80}[)\\]]\\.?$`,
  ),
  new RegExp(`(?<=\\p{Lu}[\\p{L}.' -]{2,40})[/|]\\s?${AGENCY}[)\\]]?\\.?$`, "u"),
  new RegExp(`[([]${AGENCY}\\s?[/|]\\s?\\p{Lu}[\\p{L}.' -]{2,40}[)\\]]\\.?$`, "u"),
  /(?:^|[.!?] |\bvia )(?:Getty Images|AP Photo|AFP Photo|Shutterstock|Alamy|File photo)\b[^.!?]{0,40}$/,
];

/** The white space before a credit inside a caption that has no full stop. */
export const CREDIT_LABEL_PATTERN = new RegExp(`(?<![.!?…]["”’)]?)\\s(?=${LABEL})`);
