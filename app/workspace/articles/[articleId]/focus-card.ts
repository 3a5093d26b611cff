/** Gives the focus to the open card. */
export function focusCard(): void {
  document.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true });
}

/** The same once what is being closed is gone from the page. */
export function focusCardAfter(): void {
  requestAnimationFrame(focusCard);
}
