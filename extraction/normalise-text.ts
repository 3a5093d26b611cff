/**
 * The form in which text is stored and measured: NFC, every line break a single `\n`, nothing else touched.
 * Offsets of an extraction hold for this form only; normalising twice changes nothing.
 */
export function normaliseText(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").normalize("NFC");
}
