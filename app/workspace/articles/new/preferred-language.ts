/** The language that an Accept-Language header names first, as a tag; "en" where it names none. */
export function preferredLanguage(accepted: string | null): string {
  const first = accepted?.split(",")[0]?.split(";")[0]?.trim() ?? "";
  try {
    return Intl.getCanonicalLocales(first)[0] ?? "en";
  } catch {
    return "en";
  }
}
