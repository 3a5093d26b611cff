const CALL = "stet:palette";

/** Opens the palette of the desk, from wherever on the page. */
export function callPalette(): void {
  document.dispatchEvent(new Event(CALL));
}

/** Hears every call for the palette; what is returned stops that. */
export function hearPaletteCalls(open: () => void): () => void {
  document.addEventListener(CALL, open);
  return () => document.removeEventListener(CALL, open);
}
