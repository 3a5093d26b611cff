/** A line that says when something came out has no more characters. */
const LONGEST = 110;
/** Letters that may be left when everything that belongs to a date is taken away. */
const MOST_LEFT = 3;

/** Languages whose names of months and weekdays are known. */
const languages = "en de fr es it pt nl sv da nb fi pl cs hu ro tr ru uk el id".split(" ");

const names: string = languages
  .flatMap((language) =>
    (["long", "short"] as const).flatMap((width) => [
      ...Array.from({ length: 12 }, (_, month) => nameOf(language, { month: width }, Date.UTC(2024, month, 15))),
      ...Array.from({ length: 7 }, (_, day) => nameOf(language, { weekday: width }, Date.UTC(2024, 0, day + 1))),
    ]),
  )
  .map((name) => name.replace(/\.$/, "").toLowerCase())
  .filter((name) => /^\p{L}{2,}$/u.test(name))
  .toSorted((one, other) => other.length - one.length)
  .join("|");

const around =
  "published|updated|posted|modified|created|revised|last|first|on|at|the|from|date|time|a\\.?m|p\\.?m|gmt|utc|bst|cet|cest|est|edt|et|cst|cdt|ct|" +
  "mst|mdt|pst|pdt|pt|ist|hkt|jst|aest|st|nd|rd|th|sept|veröffentlicht|aktualisiert|stand|erstellt|am|um|uhr|vom|zuletzt|publié|publiée|mis|mise|à|" +
  "jour|le|modifié|modifiée|h|min|publicado|actualizado|actualización|el|a|las|de|del|atualizado|em|às|pubblicato|aggiornato|il|alle|ore|" +
  "gepubliceerd|bijgewerkt|op|om|publicerad|uppdaterad|kl|opdateret|publisert|oppdatert|julkaistu|päivitetty|klo|опубликовано|обновлено|в|года|г";

const partOfDate = new RegExp(`(?<![\\p{L}])(?:${names}|${around})(?![\\p{L}])`, "giu");
const day =
  /(?<!\d)(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d{2}(?!\d)|\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}\s?[年년])/;
const ago =
  /^\D{0,12}(?:\d+|an?|one|two|three)\+?\s?(?:s|sec(?:ond)?s?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?) ago\W*$|^(?:vor|hace|il y a|há|for)\s\d+\s\p{L}+(?:\s\p{L}+)?$/iu;

/** True for a line that is a date or a time and nothing else: "Updated 3 Mar 2026, 18:05 GMT", "3 hours ago". */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (ago.test(text)) return true;
  if (!day.test(text) || (text.match(/\d+/g) ?? []).length < 2) return false;
  const left = text.replace(partOfDate, " ").replace(/[年月日時分秒년월일시분]/gu, " ");
  return (left.match(/\p{L}/gu) ?? []).length <= MOST_LEFT;
}

function nameOf(language: string, parts: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" }).format(at);
}
