/** How the desk looks: as the system says, or always one way. Kept in the cookie `theme`. */
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The theme a cookie or a form names; anything else is `auto`. */
export function themeOf(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? "auto";
}
