/** Words of a verdict by language: they belong into the rating, not into the claim. */
export const verdictWords: Readonly<Record<string, readonly string[]>> = {
  de: ["falsch", "irreführend", "faktencheck", "falschmeldung"],
  en: [
    "false",
    "fake",
    "misleading",
    "hoax",
    "debunked",
    "debunk",
    "fact check",
    "fact-check",
    "fact checked",
    "untrue",
  ],
  es: ["falso", "falsa", "bulo", "engañoso", "engañosa", "verificación"],
  fr: ["faux", "fausse", "trompeur", "trompeuse", "infox", "intox"],
  it: ["falso", "falsa", "bufala", "fuorviante"],
  nl: ["onwaar", "misleidend", "nepnieuws", "factcheck"],
  pt: ["falso", "falsa", "enganoso", "enganosa", "boato"],
};
